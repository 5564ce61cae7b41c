import { useWorkbench } from "../useWorkbench";

const workbench = useWorkbench({}, { real: true });

test("a real account is told of all the time, and offers no faults and no look inside", async () => {
  const page = await workbench.open("identify");
  await page.getByRole("alert").getByText("Real account").waitFor();
  expect(await page.getByRole("radio").count()).toBe(0);
  expect(await page.getByRole("button", { name: "Reset sandbox" }).count()).toBe(0);
  await page.getByText("What a real account holds cannot be shown here").waitFor();
});

test("a step that writes asks each time; a no sends nothing", async () => {
  const page = await workbench.open("identify", { id: "ada" });
  await page.getByRole("button", { name: "Run step" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  expect(workbench.server.sandbox.requests).toEqual([]);
  for (const times of [1, 2]) {
    await page.getByRole("button", { name: "Run step" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Run on the real account" }).click();
    await page.locator(".history .count", { hasText: String(times) }).waitFor();
  }
  expect(workbench.server.sandbox.requests).toHaveLength(2);
});

test("what can not be undone is asked for again, and another identifier does not do", async () => {
  const page = await workbench.open("suppress", { id: "ada" });
  await page.getByRole("button", { name: "Run step" }).click();
  await page.getByRole("dialog").getByLabel("ID again").fill("grace");
  await page.getByRole("button", { name: "Run on the real account" }).click();
  await page.getByRole("dialog").getByText("ID: is not what the form holds").waitFor();
  await page.getByRole("dialog").getByLabel("ID again").fill("ada");
  expect(workbench.server.sandbox.requests).toEqual([]);
  await page.getByRole("button", { name: "Run on the real account" }).click();
  await page.locator(".result.ok").waitFor();
  expect(workbench.server.sandbox.isSuppressed("ada")).toBe(true);
});

test("a step that only reads does not ask", async () => {
  await workbench.open("listSegments");
  expect(await workbench.run()).toBe("Succeeded");
});

test("the server asks, whatever the page does", async () => {
  const [asked, ...rest] = await workbench.server.told({
    step: "destroy",
    inputs: { id: "ada" },
    agreed: {},
  });
  expect(asked).toMatchObject({ type: "asked", question: { again: { key: "id", label: "ID" } } });
  expect(rest).toEqual([]);
  expect(workbench.server.sandbox.requests).toEqual([]);
  await workbench.open();
});
