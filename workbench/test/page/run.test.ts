import { useWorkbench } from "../useWorkbench";

const workbench = useWorkbench();

const choose = (fault: string) => workbench.page.locator(".faults").getByText(fault, { exact: true }).click();

test("a person who is identified by hand is in the sandbox, as typed", async () => {
  const page = await workbench.open("identify");
  await page.getByRole("textbox", { name: /^ID/ }).fill("ada-1815");
  await page.getByRole("button", { name: "Add a pair to Customer Data" }).click();
  await page.getByLabel("Key 1").fill("postal_code");
  await page.getByLabel("Value 1").fill("02134");
  expect(await workbench.run()).toBe("Succeeded");
  expect(workbench.server.sandbox.person("ada-1815")?.attributes).toEqual({ postal_code: "02134" });
  await page.locator(".attributes .new", { hasText: "postal_code" }).waitFor();
});

test("after 503 twice an event stands three times in the traffic and once in the sandbox", async () => {
  const page = await workbench.open("track", { id: "ada", eventName: "order_placed", retryDelayMS: "1" });
  await choose("503 twice");
  expect(await workbench.run()).toBe("Succeeded on attempt 3");
  expect(await page.locator(".attempt .status").allTextContents()).toEqual(["503", "503", "200"]);
  expect(await page.locator(".attempt .note").first().textContent()).toBe("carried out, then failed");
  expect(workbench.server.sandbox.person("ada")?.events).toHaveLength(1);
});

test("an answer that fails is told in full", async () => {
  const page = await workbench.open("sendEmail", {
    to: "ada@example.com",
    idType: "email",
    person: "ada@example.com",
    transactionalMessageId: "999",
  });
  expect(await workbench.run()).toMatch(/Failed|Refused/);
  await page.locator(".message").waitFor();
});

test("a request is shown while it still waits for its answer", async () => {
  const page = await workbench.open("identify", { id: "ada" });
  await choose("slow");
  await page.getByRole("button", { name: "Run step" }).click();
  await page.locator(".attempt", { hasText: "waiting for the answer" }).waitFor();
  expect(await page.locator(".result.ok").count()).toBe(0);
  await page.locator(".result.ok").waitFor();
});

test("a step that was started twice at once runs once", async () => {
  const page = await workbench.open("identify", { id: "ada" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.getByRole("button", { name: "Run step" }).evaluate((run: HTMLButtonElement) => {
    run.click();
    run.click();
  });
  await page.locator(".result.ok").waitFor();
  expect(asked.filter((one) => one === "POST /api/runs")).toHaveLength(1);
});

test("a run that is opened again stays, whatever another does that still goes on", async () => {
  const page = await workbench.open("identify", { id: "ada" });
  await workbench.run();
  await page.locator(".history summary").click();
  await page.evaluate(
    (form) => {
      location.hash = `step=track&form=${encodeURIComponent(form)}`;
    },
    JSON.stringify({ id: "ada", eventName: "order_placed" }),
  );
  await page.getByRole("heading", { level: 1, name: "Track", exact: true }).waitFor();
  await choose("slow");
  await page.getByRole("button", { name: "Run step" }).click();
  await page.locator(".attempt", { hasText: "waiting for the answer" }).waitFor();
  await page.locator(".past", { hasText: "Identify" }).click();
  await page.locator(".past", { hasText: "Track" }).waitFor();
  expect(await page.locator(".result [role=status]").textContent()).toContain("Identify");
});

test("a mistake is shown at its field, which has the focus, and nothing is sent", async () => {
  const page = await workbench.open("identify");
  expect(await workbench.run()).toBe("Refused before anything was sent");
  const field = page.locator('[data-input="id"]');
  expect(await field.getByRole("alert").textContent()).toMatch(/^ID: /);
  expect(await field.locator("input:focus").count()).toBe(1);
  expect(workbench.server.sandbox.requests).toEqual([]);
});
