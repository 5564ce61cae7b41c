import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const identify = (identifier: string, body: unknown = {}) =>
  cio.track(`PUT /api/v1/customers/${identifier}`, { body });

const merge = (primary: unknown, secondary: unknown) =>
  cio.track("POST /api/v1/merge_customers", { body: { primary, secondary } });

test("the primary keeps its attributes and gets those it lacks", async () => {
  await identify("ada", { plan: "pro" });
  await identify("bob@example.com", { plan: "free", city: "London" });
  await merge({ id: "ada" }, { email: "bob@example.com" });
  expect(cio.people()).toMatchObject([
    { id: "ada", email: "bob@example.com", attributes: { plan: "pro", city: "London" } },
  ]);
});

test("the last 30 days of events and the manual segments move", async () => {
  await identify("ada");
  const event = (name: string, timestamp: number) =>
    cio.track("POST /api/v1/customers/bob/events", { body: { name, timestamp } });
  await event("old", clock.now() - 31 * 86_400);
  await event("new", clock.now() - 29 * 86_400);
  await cio.track("POST /api/v1/segments/7/add_customers", { body: { ids: ["bob"] } });
  await merge({ id: "ada" }, { id: "bob" });
  expect(cio.person("ada")).toMatchObject({ events: [{ name: "new" }], segments: [7] });
  expect(cio.segment(7)?.members).toEqual(["ada"]);
});

test("a cio_id is taken without its prefix only", async () => {
  await identify("ada");
  await identify("bob");
  const cioId = cio.person("bob")?.cioId;
  await merge({ id: "ada" }, { cio_id: `cio_${cioId}` });
  expect(cio.people()).toHaveLength(2);
  await merge({ id: "ada" }, { cio_id: cioId });
  expect(cio.people()).toHaveLength(1);
});

test.each([
  ["primary", "nobody", "ada"],
  ["secondary", "ada", "nobody"],
])("without a %s nothing happens and 200 is answered", async (_side, primary, secondary) => {
  await identify("ada");
  const reply = await merge({ id: primary }, { id: secondary });
  expect([reply.status, cio.people().length]).toEqual([200, 1]);
  expect(cio.silent).toMatchObject([{ reason: "merge without effect", detail: "nobody" }]);
});

test("merging a person with themselves under two names leaves them alone", async () => {
  await identify("ada", { email: "ada@example.com" });
  await merge({ id: "ada" }, { email: "ada@example.com" });
  expect(cio.people()).toHaveLength(1);
  expect(cio.silent).toMatchObject([{ reason: "merge without effect" }]);
});

test.each([
  ["no secondary", { id: "a" }, undefined],
  ["two identifiers", { id: "a", email: "a@example.com" }, { id: "b" }],
  ["no identifier", {}, { id: "b" }],
  ["another identifier", { phone: "+14155552671" }, { id: "b" }],
  ["a number", { id: 1 }, { id: "b" }],
  ["the same person twice", { id: "a" }, { id: "a" }],
])("a merge with %s is refused in the envelope of merges", async (_what, primary, secondary) => {
  expect(await merge(primary, secondary)).toMatchObject({
    status: 400,
    json: { meta: { error: expect.any(String) } },
  });
});
