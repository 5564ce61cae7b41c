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

test("an error is told in full: message, status, route, attempts, whether it may have been applied, when to retry", async () => {
  const page = await workbench.open("sendEmail");
  await page.getByRole("button", { name: "Example" }).click();
  workbench.server.sandbox.fail({ status: 503, message: "overloaded", retryAfter: 7 });
  expect(await workbench.run()).toBe("Failed");
  expect(await page.locator(".told .message").textContent()).toMatch(/^POST \/v1\/send\/email.*503/);
  const facts = page.locator(".told dl > div");
  expect(
    Object.fromEntries(
      await facts.evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent))),
    ),
  ).toEqual({
    Error: "CustomerIoError",
    Status: "503",
    Route: "POST /v1/send/email",
    Attempts: "1",
    "May have been applied": "yes",
    "Retry after": "7 s",
  });
});

test("what a step gives is a tree that folds, and is copied whole", async () => {
  const page = await workbench.open("listSegments");
  await workbench.run();
  const tree = page.locator(".told .tree");
  await tree.locator(".s").first().waitFor({ state: "hidden" });
  await tree.locator("details:not([open]) > summary").first().click();
  await tree.locator(".s").first().waitFor();
  await page.getByRole("button", { name: "Copy output" }).click();
  expect(JSON.parse(await workbench.copied())).toMatchObject({ segments: [{ id: 1 }, { id: 7 }] });
});

test("between attempts stands how long was waited", async () => {
  const form = { id: "ada", retryDelayMS: "200", useExponentialBackoff: "false" };
  const page = await workbench.open("identify", form);
  workbench.server.sandbox.fail({ status: 503, retryAfter: null });
  await workbench.run();
  expect(await page.locator(".wait").allTextContents()).toEqual(["waited 0.2 s"]);
});

test("a person is shown with attributes, events, devices and segments; what the last run changed is marked", async () => {
  const { told, sandbox } = workbench.server;
  await told({ step: "identify", inputs: { id: "ada", customerData: [{ key: "plan", value: "pro" }] } });
  await told({ step: "track", inputs: { id: "ada", eventName: "order_placed" } });
  const [segment] = sandbox.segments().filter(({ type }) => type === "manual");
  await told({ step: "addToSegment", inputs: { segmentId: String(segment?.id), ids: ["ada"] } });
  const page = await workbench.open("addDevice", { id: "ada", deviceId: "token-1", platform: "ios" });
  await workbench.run();
  const card = page.locator(".person-card");
  await card.locator(".extra.new", { hasText: "ios device token-1" }).waitFor();
  for (const shown of ["plan", "order_placed", segment?.name ?? ""]) await card.getByText(shown).waitFor();
  expect(await card.locator(".new").count()).toBe(1);
});

test("what was accepted without effect is shown with the reason", async () => {
  const page = await workbench.open("destroy", { id: "nobody" });
  await workbench.run();
  await page.getByRole("tab", { name: /^Silent/ }).click();
  await page.locator(".things .new", { hasText: "unknown person" }).waitFor();
});

test("a request is shown while it still waits for its answer", async () => {
  const page = await workbench.open("identify", { id: "ada" });
  workbench.server.sandbox.fail({ hang: true });
  await page.getByRole("button", { name: "Run step" }).click();
  await page.locator(".attempt", { hasText: "waiting for the answer" }).waitFor();
  expect(await page.locator(".result [role=status]").textContent()).toContain("Running");
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
  await page.locator(".result", { hasText: "Track" }).waitFor();
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
