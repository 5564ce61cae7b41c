import type { Page } from "playwright-core";
import { useWorkbench } from "../useWorkbench";

const workbench = useWorkbench();

/** What stands in the form of a step, by the keys of its inputs. */
const shownInputs = async (page: Page, step: string): Promise<string[]> => {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `step=${step}`);
  const label = workbench.server.component.actions[step]?.display.label ?? "";
  await page.getByRole("heading", { level: 1, name: label, exact: true }).waitFor();
  return page
    .locator("#form [data-input]")
    .evaluateAll((fields) => fields.map((field) => String(field.dataset.input)));
};

test("the form of every step has all its inputs, each once, each with something to fill in", async () => {
  const page = await workbench.open();
  const offenders: string[] = [];
  for (const { key, inputs } of Object.values(workbench.server.component.actions)) {
    const shown = await shownInputs(page, key);
    if (
      shown.toSorted().join() !==
      inputs
        .map((input) => input.key)
        .toSorted()
        .join()
    )
      offenders.push(key);
    const empty = await page
      .locator("#form [data-input]:not(:has(input, select, textarea, button, .cm-content))")
      .count();
    if (empty > 0) offenders.push(`${key}: ${empty} inputs cannot be filled in`);
  }
  expect(offenders).toEqual([]);
});

test("every step and trigger is in the list, under a resource", async () => {
  const page = await workbench.open();
  const links = await page.locator(".rail .step").evaluateAll((all) => all.map((link) => link.textContent));
  const { actions, triggers } = workbench.server.component;
  const labels = [...Object.values(actions), ...Object.values(triggers)].map(({ display }) => display.label);
  expect(links.toSorted()).toEqual(labels.toSorted());
});

test("what is asked for comes first, in the order of the definition, then options, then HTTP in one line", async () => {
  const page = await workbench.open("track");
  const asked = await page
    .locator("#form > .two > [data-input]")
    .evaluateAll((fields) => fields.map((field) => field.dataset.input));
  expect(asked).toEqual(["id", "eventName", "eventData"]);
  await page.getByText("3 retries, 500 ms doubling, 30 s").waitFor();
});

test.each(["track", "trackPageView", "identifyMany", "searchPeople"])(
  "in the form of %s no field stands beside an empty place",
  async (step) => {
    const page = await workbench.open(step);
    await page.getByText("More options").click();
    const gaps = await page.locator("#form .two > [data-input]").evaluateAll((fields) =>
      fields
        .filter((field) => {
          const { top, right, width } = field.getBoundingClientRect();
          const end = field.parentElement?.getBoundingClientRect().right ?? 0;
          const next = field.nextElementSibling?.getBoundingClientRect();
          return width > 0 && right < end - 1 && next?.top !== top;
        })
        .map((field) => field.dataset.input),
    );
    expect(gaps).toEqual([]);
  },
);

test("a field is as the definition has it: label, whether it is required, comment, example and default", async () => {
  const { inputs } = workbench.server.component.actions.track ?? { inputs: [] };
  const page = await workbench.open("track");
  const [eventName, eventId, idType] = ["eventName", "eventId", "idType"].map((key) => ({
    input: inputs.find((one) => one.key === key),
    field: page.locator(`[data-input="${key}"]`),
  }));
  for (const { input, field } of [eventName, eventId].flatMap((one) => one ?? [])) {
    expect(await field.locator("label").textContent()).toBe(
      `${input?.label}${input?.required ? "required" : ""}`,
    );
    expect(await field.locator(".hint").textContent()).toBe(input?.comments);
    expect(await field.locator("input").getAttribute("placeholder")).toBe(input?.example);
  }
  expect(eventName?.input?.required).toBe(true);
  expect(await idType?.field.locator("select").inputValue()).toBe(idType?.input?.default);
});

test("a moment is typed or picked, and a file is chosen for a pair", async () => {
  const page = await workbench.open("track");
  await page.getByText("More options").click();
  const moment = page.locator('[data-input="timestamp"]');
  await moment.locator("input[type=datetime-local]").evaluate((picker: HTMLInputElement) => {
    picker.value = "2026-11-20T09:30";
    picker.dispatchEvent(new Event("input"));
  });
  expect(await moment.locator("input").first().inputValue()).toMatch(/^2026-11-\d\dT\d\d:30:00Z$/);
  await workbench.open("rawRequest", { fileData: [{ key: "photo", value: "" }] });
  await page.getByText("More options").click();
  const files = page.locator('[data-input="fileData"]');
  await files
    .locator("input[type=file]")
    .setInputFiles({ name: "ada.png", mimeType: "image/png", buffer: Buffer.from("x") });
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('[data-input="fileData"] .cell input')?.value === "ada.png",
  );
  await files.getByRole("textbox", { name: "Key 1" }).fill("portrait");
  expect(await files.getByRole("textbox", { name: "Value 1" }).inputValue()).toBe("ada.png");
});

test("a dropdown asks the account when it is opened, and takes what is typed as well", async () => {
  const page = await workbench.open("addToSegment");
  await page.getByRole("button", { name: "Show what there is for Segment" }).click();
  await page.locator(".offers [role=option]").first().click();
  const segment = page.getByRole("combobox", { name: /^Segment/ });
  expect(await segment.inputValue()).toMatch(/^\d+$/);
  await segment.fill("4711");
  expect(await segment.inputValue()).toBe("4711");
});

test("a dropdown that cannot be asked for says why in its field", async () => {
  const page = await workbench.open("addToSegment");
  workbench.server.sandbox.fail({ status: 403, times: 5 });
  await page.getByRole("button", { name: "Show what there is for Segment" }).click();
  await page.locator(".offers", { hasText: "GET /v1/segments" }).waitFor();
});

test("of a dynamic object the form of what is chosen is filled in, lists of forms among it", async () => {
  const page = await workbench.open("searchPeople");
  await page.locator("#searchPeople-conditions").selectOption({ label: "All Of" });
  await page.getByRole("button", { name: "Add an entry to Conditions" }).click();
  await page.getByRole("textbox", { name: "Attribute" }).fill("plan");
  await page.getByRole("textbox", { name: "Value" }).fill("pro");
  expect(await workbench.run()).toBe("Succeeded");
  const [sent] = workbench.server.sandbox.requests;
  expect(JSON.parse(String(sent?.body))).toEqual({
    filter: { and: [{ attribute: { field: "plan", operator: "eq", value: "pro" } }] },
  });
});

test("JSON that is not JSON is marked where it is wrong", async () => {
  const page = await workbench.open("identify");
  await page.getByText("More options").click();
  const editor = page.locator('[data-input="attributes"] .cm-content');
  await editor.click();
  await page.keyboard.insertText('{"plan": }');
  await page.locator('[data-input="attributes"] [class*=cm-lint]').waitFor({ state: "attached" });
});

test("a link carries the step and its form, and no token; the page that opens it asks for one", async () => {
  const page = await workbench.open("track", { id: "ada-1815", eventName: "order_placed" });
  await page.getByRole("button", { name: "Link" }).click();
  const link = await workbench.copied();
  expect(link).not.toContain(workbench.server.token);
  const other = await page.context().newPage();
  await other.goto(link);
  await other.getByLabel("Address or token").fill(`${workbench.server.url}/#token=${workbench.server.token}`);
  await other.getByRole("button", { name: "Open" }).click();
  expect(await other.getByRole("textbox", { name: /^Event Name/ }).inputValue()).toBe("order_placed");
});

test("a run of the session can be opened and run again", async () => {
  const page = await workbench.open("identify", { id: "ada" });
  await workbench.run();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.locator(".history summary").click();
  await page.locator(".past").first().click();
  expect(await page.getByRole("textbox", { name: /^ID/ }).inputValue()).toBe("ada");
  await page
    .getByRole("button", { name: /^Run Identify of/ })
    .first()
    .click();
  await page.locator(".history .count", { hasText: /[2-9]/ }).waitFor();
  expect(workbench.server.sandbox.requests).toHaveLength(2);
});
