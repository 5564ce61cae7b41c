import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

const happen = (made: Parameters<typeof cio.sandbox.happen>[0]) => cio.sandbox.happen(made);

const names = (items: unknown[]): unknown[] => items.map((item) => (item as { name: unknown }).name);

test("a flow starts with what happened since the run before, the oldest first, as Customer.io lists it", async () => {
  await cio.run("identify", { id: "ada" });
  const flow = cio.flow("newActivity", { activityTypes: ["event"] });
  happen({ name: "before" });
  expect(await flow.poll()).toEqual([]);
  cio.sandbox.pass(60);
  happen({ name: "second", person: "ada", timestamp: start + 50, data: { total: 49.9 } });
  happen({ name: "first", timestamp: start + 40 });
  expect(await flow.poll()).toMatchObject([
    { name: "first", type: "event", timestamp: start + 40, customer_identifiers: null },
    { name: "second", customer_identifiers: { id: "ada" }, data: { total: 49.9 } },
  ]);
  expect(await flow.poll()).toEqual([]);
});

test("the first activity ever starts the flow, whatever time it has", async () => {
  const flow = cio.flow("newActivity");
  expect(await flow.poll()).toEqual([]);
  happen({ name: "signed_up", timestamp: start - 86_400 });
  expect(names(await flow.poll())).toEqual(["signed_up"]);
});

test.each([
  [120, ["late"]],
  [121, []],
])("an event that is listed %s s after its time", async (late, given) => {
  happen({ name: "known" });
  const flow = cio.flow("newActivity");
  await flow.poll();
  happen({ name: "late", timestamp: start - late });
  expect(names(await flow.poll())).toEqual(given);
  expect(await flow.poll()).toEqual([]);
});

test("an event with a time to come hides none of those before it", async () => {
  const flow = cio.flow("newActivity");
  happen({ name: "tomorrow", timestamp: start + 86_400 });
  await flow.poll();
  cio.sandbox.pass(300);
  happen({ name: "now" });
  expect(names(await flow.poll())).toEqual(["now"]);
  cio.sandbox.pass(86_400);
  expect(await flow.poll()).toEqual([]);
});

test("people who were created, changed, merged and deleted", async () => {
  await cio.run("identify", { id: "grace" });
  const types = ["profile_create", "attribute_change", "profile_merge", "profile_delete"];
  const flow = cio.flow("newActivity", { activityTypes: types });
  await flow.poll();
  await cio.run("identify", { id: "ada", customerData: { plan: "pro" } });
  await cio.run("mergeCustomers", { primaryId: "ada", secondaryId: "grace" });
  await cio.run("destroy", { id: "ada" });
  const items = (await flow.poll()) as { type: string }[];
  expect(new Set(items.map(({ type }) => type))).toEqual(new Set(types));
  expect(await flow.poll()).toEqual([]);
});

test("what somebody did who was deleted before the run is not missed", async () => {
  await cio.run("identify", { id: "ada" });
  const flow = cio.flow("newActivity", { activityTypes: ["event"] });
  await flow.poll();
  happen({ name: "unsubscribe_asked", person: "ada" });
  await cio.run("destroy", { id: "ada" });
  expect(names(await flow.poll())).toEqual(["unsubscribe_asked"]);
});

test("what was given is not given again when its person is deleted", async () => {
  await cio.run("identify", { id: "ada" });
  const flow = cio.flow("newActivity", { activityTypes: ["event"] });
  await flow.poll();
  happen({ name: "order_placed", person: "ada" });
  expect(names(await flow.poll())).toEqual(["order_placed"]);
  await cio.run("destroy", { id: "ada" });
  expect(await flow.poll()).toEqual([]);
});

test("what Customer.io accepted and did not apply", async () => {
  const activityTypes = "failed_attribute_change, failed_event, failed_batch_update, skipped_update";
  const flow = cio.flow("newActivity", { activityTypes });
  await flow.poll();
  happen({ type: "failed_event", name: "order_placed" });
  happen({ type: "skipped_update" });
  happen({ type: "attribute_change" });
  expect((await flow.poll()).map((item) => (item as { type: string }).type)).toEqual([
    "failed_event",
    "skipped_update",
  ]);
});

test("the name of an event narrows what starts the flow", async () => {
  const flow = cio.flow("newActivity", { activityTypes: "event", activityName: "order_placed" });
  await flow.poll();
  happen({ name: "order_placed" });
  happen({ name: "order_seen" });
  expect(names(await flow.poll())).toEqual(["order_placed"]);
});

test("no more pages are read than there is something new on, and in the first run only what may be listed late", async () => {
  for (let at = 0; at < 500; at += 1) happen({ timestamp: start - 3600 + at });
  cio.sandbox.shortPages(50);
  const flow = cio.flow("newActivity", { activityTypes: "event" });
  await flow.poll();
  expect(cio.requests).toHaveLength(5); // 121 entries are on three pages, the fourth is past; and the deleted people
  cio.requests.length = 0;
  cio.sandbox.pass(60);
  happen({ name: "new" });
  expect(names(await flow.poll())).toEqual(["new"]);
});

test("what a run keeps does not grow with what has happened", async () => {
  const flow = cio.flow("newActivity", { activityTypes: "event" });
  await flow.poll();
  const lengths: number[] = [];
  for (let run = 0; run < 20; run += 1) {
    cio.sandbox.pass(60);
    for (let at = 0; at < 10; at += 1) happen({ name: "seen" });
    await flow.poll();
    lengths.push(flow.kept.length);
  }
  expect(Math.max(...lengths.slice(5))).toBeLessThanOrEqual(Math.max(...lengths.slice(0, 5)));
});

test("an empty page does not end the list, also in the first run", async () => {
  happen({ name: "first" });
  const next = Buffer.from("0:0").toString("base64");
  cio.fail({ status: 200, body: { activities: [], next } });
  const flow = cio.flow("newActivity");
  await flow.poll();
  expect(await flow.poll()).toEqual([]);
});

test("the activities of deleted people are asked for last: a person may be deleted in between", async () => {
  await cio.flow("newActivity", { activityTypes: "event, page" }).poll();
  expect(cio.requests.map(({ path }) => path.includes("deleted=true"))).toEqual([false, false, true, true]);
});

test("what is missing from one answer is not given again when it is back", async () => {
  happen({ name: "first" });
  const flow = cio.flow("newActivity");
  await flow.poll();
  cio.sandbox.pass(600);
  happen({ name: "second" });
  expect(names(await flow.poll())).toEqual(["second"]);
  cio.fail({ status: 200, body: { activities: null, next: "" }, times: 2 });
  expect(await flow.poll()).toEqual([]);
  expect(await flow.poll()).toEqual([]);
  happen({ name: "third" });
  expect(names(await flow.poll())).toEqual(["third"]);
});

test("an activity without a time is an error: nobody could say whether it is new", async () => {
  cio.fail({ status: 200, body: { activities: [{ id: "a" }], next: "" } });
  const flow = cio.flow("newActivity");
  await expect(flow.poll()).rejects.toThrow("GET /v1/activities gave an activity without an id or a time");
  expect(flow.kept).toBe("{}");
});
