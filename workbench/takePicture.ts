import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { openAccount } from "../demo/account";
import { loadComponent } from "../running/component";
import type { Catalogue } from "./server/form";
import { openWorkbench } from "./server/server";

/** Names the event and waits evenly, so that two pictures are alike. */
const form = {
  id: "ada-1815",
  eventName: "order_placed",
  eventData: [
    { key: "total", value: "49.9" },
    { key: "postal_code", value: "02134" },
  ],
  eventId: "01KAHZ6X8R5M3T7V9W2Y4B6D8F",
  useExponentialBackoff: "false",
};

/** What differs from one run to the next: ports and milliseconds. */
const settle = (): void => {
  for (const shown of document.querySelectorAll(".attempt .ms")) shown.textContent = "4 ms";
  for (const shown of document.querySelectorAll(".result .line span"))
    shown.textContent = (shown.textContent ?? "").replace(/\d+(?:\.\d+)? (?:ms|s)\b/, "1.02 s");
  for (const { lastChild } of document.querySelectorAll(".chip-text"))
    if (lastChild) lastChild.textContent = " US, 127.0.0.1";
};

/**
 * Draws the whole page anew. What was drawn part by part, as it came, differs at the corners of the cards by a shade
 * that nobody sees, and parts come otherwise on a busy machine.
 */
const drawAnew = async (): Promise<void> => {
  document.body.hidden = true;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame); // the first is drawn when the second begins
  document.body.hidden = false;
};

/** A picture of the page after an event was answered 503 twice, as PNG. Always in the sandbox: it is published. */
export const takePicture = async (browser: Browser): Promise<Buffer> => {
  const component = loadComponent();
  const catalogue = JSON.parse(
    readFileSync(path.join(__dirname, "dist", "catalogue.json"), "utf8"),
  ) as Catalogue;
  const account = await openAccount(component, undefined);
  const token = randomUUID();
  const workbench = await openWorkbench({ component, catalogue, account }, token);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    const fragment = new URLSearchParams({ token, step: "track", form: JSON.stringify(form) });
    await page.goto(`${workbench.url}/#${fragment}`);
    await page.getByText("503 twice", { exact: true }).click();
    await page.getByRole("button", { name: "Run step" }).click();
    await page.locator(".result.ok").waitFor();
    await page.locator(".events .new").waitFor();
    await page.locator(".history").waitFor();
    await page.getByRole("button", { name: "Output", exact: true }).click();
    await page.evaluate(settle);
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    await page.evaluate(drawAnew);
    return await page.screenshot({ animations: "disabled", caret: "hide" });
  } finally {
    await context.close();
    await workbench.close();
    await account.close();
  }
};
