import { writeFileSync } from "node:fs";
import path from "node:path";
import { openAccount } from "./account";
import { loadComponent } from "./component";
import { exitWith } from "./exitWith";
import { painter } from "./paint";
import { terminalSvg } from "./terminalSvg";
import { tour } from "./tour";

const file = path.join(__dirname, "demo.svg");

/** Draws what `npm run demo` prints, from a run made for the picture. Always in the sandbox: it is published. */
const picture = async (): Promise<number> => {
  const component = loadComponent();
  const account = await openAccount(component, undefined);
  const paint = painter(true);
  const lines = [`${paint("weak", "$")} npm run demo`, ""];
  const write = (text: string): void => {
    lines.push(...text.split("\n"));
  };
  try {
    if (!(await tour({ component, account, id: "ada-1815", paint, write }))) {
      process.stderr.write(
        "The demo did not end as expected: npm run demo tells why. The picture is unchanged.\n",
      );
      return 1;
    }
  } finally {
    await account.close();
  }
  writeFileSync(file, terminalSvg("npm run demo", lines));
  return 0;
};

void exitWith(picture);
