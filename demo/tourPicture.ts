import type { Component } from "../running/component";
import { openAccount } from "./account";
import { painter } from "./paint";
import { terminalSvg } from "./terminalSvg";
import { tour } from "./tour";

/**
 * Draws what `npm run demo` prints, from a run made for the picture. Always in the sandbox: it is published. Without
 * times, so that two runs look the same. Undefined when the demo did not end as expected.
 */
export const tourPicture = async (component: Component): Promise<string | undefined> => {
  const account = await openAccount(component, undefined);
  const paint = painter(true);
  const lines = [`${paint("weak", "$")} npm run demo`, ""];
  const write = (text: string): void => {
    lines.push(...text.split("\n"));
  };
  try {
    const went = await tour({ component, account, id: "ada-1815", paint, write, times: false });
    return went ? terminalSvg("npm run demo", lines) : undefined;
  } finally {
    await account.close();
  }
};
