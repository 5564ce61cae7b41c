import { readFileSync } from "node:fs";
import path from "node:path";
import { openAccount } from "../demo/account";
import { exitWith } from "../demo/exitWith";
import { loadComponent } from "../running/component";
import type { Catalogue } from "./server/form";
import { newToken, openWorkbench } from "./server/server";
import { openBrowser } from "./test/browser";

const aims = { page: 2_000, line: 100 };

const row = (what: string, found: number, aim: number): string =>
  `${what}: ${Math.round(found)} ms, aim: under ${aim} ms${found < aim ? "" : ", MISSED"}\n`;

/** Prints how long somebody waits: from the start of the server to the page, and from a click to the first line. */
const speed = async (): Promise<number> => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const began = performance.now();
  const component = loadComponent();
  const catalogue = JSON.parse(
    readFileSync(path.join(__dirname, "dist", "catalogue.json"), "utf8"),
  ) as Catalogue;
  const account = await openAccount(component, undefined);
  const token = newToken();
  const workbench = await openWorkbench({ component, catalogue, account }, token);
  const form = JSON.stringify({ id: "ada" });
  await page.goto(`${workbench.url}/#${new URLSearchParams({ token, step: "identify", form })}`);
  await page.getByRole("button", { name: "Run step" }).waitFor();
  process.stdout.write(row("Start of the server to the first page", performance.now() - began, aims.page));
  const line = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const clicked = performance.now();
        new MutationObserver(() => {
          if (document.querySelector(".attempt")) resolve(performance.now() - clicked);
        }).observe(document.body, { subtree: true, childList: true });
        document.querySelector<HTMLButtonElement>(".runbar .run")?.click();
      }),
  );
  process.stdout.write(row("Click to the first line of the run", line, aims.line));
  await browser.close();
  await workbench.close();
  await account.close();
  return 0;
};

void exitWith(speed);
