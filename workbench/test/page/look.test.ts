import axe from "axe-core";
import type { Page } from "playwright-core";
import { useWorkbench } from "../useWorkbench";

/** What axe finds that keeps people out: its two upper grades. */
const barriers = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
  });

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Everything open that can be opened. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });

const looks = [
  { colours: "light", width: 1280 },
  { colours: "dark", width: 1280 },
  { colours: "light", width: 390 },
  { colours: "dark", width: 390 },
] as const;

describe.each(looks)("$colours, $width pixels wide", ({ colours, width }) => {
  const workbench = useWorkbench({ colorScheme: colours, viewport: { width, height: 844 } });

  const shown = async (step: string, form: object): Promise<Page> => {
    await workbench.page.addInitScript(axe.source);
    return workbench.open(step, form);
  };

  const go = async (page: Page, view: string): Promise<void> => {
    if (width < 760)
      await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view }).click();
  };

  test("a form and a run that succeeded keep nobody out, and nothing scrolls sideways", async () => {
    const page = await shown("track", {
      id: "ada",
      eventName: "order_placed",
      eventData: [{ key: "total", value: "49.9" }],
    });
    await unfold(page);
    expect({ barriers: await barriers(page), sideways: await sideways(page) }).toEqual({
      barriers: [],
      sideways: 0,
    });
    await workbench.run();
    for (const view of ["Traffic", "Sandbox", "Steps"]) {
      await go(page, view);
      expect({ view, barriers: await barriers(page), sideways: await sideways(page) }).toEqual({
        view,
        barriers: [],
        sideways: 0,
      });
    }
  });

  test("a form with a mistake, lists of forms and a dropdown keep nobody out", async () => {
    const page = await shown("searchPeople", {
      conditions: { configuration: "all", values: { conditions: [{}] } },
    });
    await page.getByRole("button", { name: "Show what there is for Segment" }).click();
    await page.locator(".offers [role=option]").first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await workbench.run();
    await go(page, "Form");
    expect({ barriers: await barriers(page), sideways: await sideways(page) }).toEqual({
      barriers: [],
      sideways: 0,
    });
  });

  test("a trigger and what it was told keep nobody out", async () => {
    const page = await shown("reportingWebhook", { events: ["email_bounced"] });
    await page.getByRole("button", { name: "Deploy" }).click();
    await page.locator(".trigger-details").waitFor();
    await go(page, "Form");
    expect({ barriers: await barriers(page), sideways: await sideways(page) }).toEqual({
      barriers: [],
      sideways: 0,
    });
    await page.getByLabel("Event", { exact: true }).selectOption("email_bounced");
    await page.getByRole("button", { name: "Emit event" }).click();
    await page.getByText("X-CIO-Signature").waitFor();
    await unfold(page);
    expect({ barriers: await barriers(page), sideways: await sideways(page) }).toEqual({
      barriers: [],
      sideways: 0,
    });
  });

  test("the account of a batch keeps nobody out", async () => {
    const page = await shown("identifyMany", {
      idField: "id",
      records: `[{"id":"ada"},{"id":"${"x".repeat(151)}"}]`,
      onInvalidRecord: "skip",
    });
    await workbench.run();
    await page.locator(".account tbody").waitFor();
    expect({ barriers: await barriers(page), sideways: await sideways(page) }).toEqual({
      barriers: [],
      sideways: 0,
    });
  });
});
