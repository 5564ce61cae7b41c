import { useWorkbench } from "../useWorkbench";

const workbench = useWorkbench();

const focused = (): Promise<string> =>
  workbench.page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ""));

test("a step is found, filled in and run without a mouse", async () => {
  const page = await workbench.open("track");
  await page.keyboard.press("/");
  await page.keyboard.type("identify");
  await page.locator(".rail").getByRole("link", { name: "Track", exact: true }).waitFor({ state: "hidden" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("Identify");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Identify", exact: true }).waitFor();
  while ((await focused()) !== "identify-id") await page.keyboard.press("Tab");
  await page.keyboard.type("ada-1815");
  await page.keyboard.press("Control+Enter");
  await page.locator(".result.ok").waitFor();
  expect(workbench.server.sandbox.person("ada-1815")).toBeDefined();
});

test("the search has the focus before the next key is read", async () => {
  const page = await workbench.open("track");
  const after = await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent("keydown", { key: "/" }));
    return document.activeElement?.getAttribute("aria-label");
  });
  expect(after).toBe("Find a step");
});

describe("on a narrow page", () => {
  const narrow = useWorkbench({ viewport: { width: 390, height: 844 } });

  test("the search is brought up and has the focus before the next key is read", async () => {
    await narrow.drawNothing();
    const page = await narrow.open("track");
    await page.keyboard.press("/");
    await page.keyboard.type("identify");
    expect(await page.getByRole("searchbox", { name: "Find a step" }).inputValue()).toBe("identify");
  });

  test("a mistake brings the form back, with the focus at its field", async () => {
    await narrow.drawNothing();
    const page = await narrow.open("identify");
    await page.keyboard.press("Control+Enter");
    await page.locator('[data-input="id"] [role=alert]').waitFor();
    await page.keyboard.type("ada");
    expect(await page.getByRole("textbox", { name: /^ID/ }).inputValue()).toBe("ada");
  });
});

test.each([
  ["a pair", "identify", "customerData"],
  ["an entry", "addToSegment", "ids"],
])("what is typed after %s was added is in it, before anything is drawn", async (_, step, key) => {
  await workbench.drawNothing();
  const page = await workbench.open(step);
  await page.locator(`[data-input="${key}"] .add`).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("plan");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("plan");
});

test("a form that was added has the focus at its first field, before anything is drawn", async () => {
  await workbench.drawNothing();
  const page = await workbench.open("searchPeople", { conditions: { configuration: "all", values: {} } });
  await page.getByRole("button", { name: "Add an entry to Conditions" }).focus();
  await page.keyboard.press("Enter");
  expect(
    await page.evaluate(() => document.activeElement?.matches(".entry [data-input]:first-child *")),
  ).toBe(true);
});

test("who removes the last row is at the button that adds one", async () => {
  const page = await workbench.open("identify", { customerData: [{ key: "plan", value: "pro" }] });
  await page.getByRole("button", { name: "Remove plan" }).focus();
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("Add a pair to Customer Data");
});

test("the arrows move among the steps, the faults and the tabs", async () => {
  const page = await workbench.open("identify");
  await page.getByRole("link", { name: "Identify", exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("List Activities of a Person");
  await page.getByRole("radio", { name: "as it should" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("radio", { name: "503 twice" }).isChecked()).toBe(true);
  await page.getByRole("tab", { name: /^People/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tab", { name: /^Segments/, selected: true }).waitFor();
});

test("an entry of a dropdown is chosen by the keys", async () => {
  const page = await workbench.open("addToSegment");
  await page.getByRole("combobox", { name: /^Segment/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.locator(".offers [role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("combobox", { name: /^Segment/ }).inputValue()).toMatch(/^\d+$/);
});

test("a run is started and ended aloud: what it is about is a live region", async () => {
  const page = await workbench.open("identify", { id: "ada" });
  await workbench.run();
  expect(await page.locator(".result [role=status]").textContent()).toContain("Succeeded");
});
