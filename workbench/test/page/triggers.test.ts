import { useWorkbench } from "../useWorkbench";

const workbench = useWorkbench();

/** What the outcome says once it says this. */
const says = async (headline: string): Promise<string> => {
  const outcome = workbench.page.locator(".result", {
    has: workbench.page.locator("b", { hasText: headline }),
  });
  await outcome.waitFor();
  return (await outcome.textContent()) ?? "";
};

const press = (name: string): Promise<void> =>
  workbench.page.getByRole("button", { name, exact: true }).click();

const deployed = async (): Promise<void> => {
  await workbench.open("reportingWebhook", { events: ["email_bounced"] });
  await press("Deploy");
  await says("Deployed");
};

const emit = async (): Promise<void> => {
  await workbench.page.getByLabel("Event", { exact: true }).selectOption("email_bounced");
  await press("Emit event");
};

test("a flow is deployed and removed: its webhook is there and gone", async () => {
  await deployed();
  expect(workbench.server.sandbox.webhooks()).toHaveLength(1);
  await press("Remove");
  await says("Removed");
  expect(workbench.server.sandbox.webhooks()).toEqual([]);
});

test("an event that is emitted starts the flow, with its signature, branch and output", async () => {
  await deployed();
  await emit();
  const outcome = await says("The flow was started");
  expect(outcome).toContain("Signatureaccepted");
  expect(outcome).toContain("BranchEvent");
  expect(outcome).toContain("bounced");
});

test("every event that a webhook may be for can be emitted", async () => {
  const { component, ask, sandbox } = workbench.server;
  const { inputs = [] } = component.triggers.reportingWebhook ?? {};
  const events = inputs.find(({ key }) => key === "events")?.model?.map(({ value }) => value) ?? [];
  const act = async (request: object): Promise<string> =>
    (await ask("/api/triggers", { trigger: "reportingWebhook", inputs: { events }, ...request })).text();
  await act({ act: "deploy" });
  for (const event of events)
    expect({ event, told: await act({ act: "emit", event }) }).toEqual({
      event,
      told: expect.stringContaining("The flow was started"),
    });
  expect(events.length).toBeGreaterThan(30);
  expect(sandbox.posts()).toHaveLength(events.length);
});

test("sent again it is a duplicate", async () => {
  await deployed();
  await emit();
  await says("The flow was started");
  await press("Again");
  await workbench.page.locator(".trigger-details dd", { hasText: "Duplicate" }).waitFor();
});

test.each([
  ["Forged", "signature"],
  ["Late", "old"],
])("%s, it is refused and starts nothing", async (act, reason) => {
  await deployed();
  await emit();
  await says("The flow was started");
  await press(act);
  const outcome = await says("Refused");
  expect(outcome).toContain("Signaturerefused");
  expect(outcome.toLowerCase()).toContain(reason);
  expect(outcome).not.toContain("Branch");
});

test("an event that the webhook is not for starts nothing, and says so", async () => {
  await deployed();
  await workbench.page.getByLabel("Event", { exact: true }).selectOption("email_opened");
  await press("Emit event");
  expect(await says("Refused")).toContain("not told of email_opened");
});

test("what is new since the last poll starts the flow once, and its state is shown", async () => {
  const { sandbox } = workbench.server;
  const page = await workbench.open("newSegmentMembers", { segmentId: "7" });
  await press("Poll");
  await says("Nothing new");
  await workbench.server.told({ step: "identify", inputs: { id: "ada" } });
  const [segment] = sandbox.segments().filter(({ type }) => type === "manual");
  await workbench.server.told({
    step: "addToSegment",
    inputs: { segmentId: String(segment?.id), ids: ["ada"] },
  });
  await press("Poll");
  expect(await says("Started with 1")).toContain("ada");
  await page.getByText("State of the flow").waitFor();
  await press("Poll");
  await says("Nothing new");
});

test("the form of every trigger has all its inputs", async () => {
  const page = await workbench.open();
  const offenders: string[] = [];
  for (const { key, display, inputs } of Object.values(workbench.server.component.triggers)) {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `step=${key}`);
    await page.getByRole("heading", { level: 1, name: display.label, exact: true }).waitFor();
    const shown = await page.locator("#form [data-input]").count();
    if (shown !== inputs.length) offenders.push(key);
  }
  expect(offenders).toEqual([]);
});
