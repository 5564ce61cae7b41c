import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const send = (body: unknown) => cio.track("POST /api/v1/events", { body });

const identify = (id: string, anonymousId: string) =>
  cio.track(`PUT /api/v1/customers/${id}`, { body: { anonymous_id: anonymousId } });

const names = (id: string) => cio.person(id)?.events.map(({ name }) => name);

test("an anonymous event waits for its person", async () => {
  await send({ name: "browsed", anonymous_id: "cookie" });
  expect(cio.anonymousEvents()).toMatchObject([{ name: "browsed", anonymousId: "cookie" }]);
});

test("an identify with the anonymous_id takes the waiting events", async () => {
  await send({ name: "browsed", anonymous_id: "cookie" });
  await send({ name: "other", anonymous_id: "another" });
  await identify("ada", "cookie");
  expect(names("ada")).toEqual(["browsed"]);
  expect(cio.anonymousEvents()).toMatchObject([{ name: "other" }]);
});

test("events join for five minutes after the identify", async () => {
  await identify("ada", "cookie");
  clock.pass(300);
  await send({ name: "browsed", anonymous_id: "cookie" });
  expect(names("ada")).toEqual(["browsed"]);
});

test("later events wait for the next identify", async () => {
  await identify("ada", "cookie");
  clock.pass(301);
  await send({ name: "browsed", anonymous_id: "cookie" });
  expect(names("ada")).toEqual([]);
  await identify("ada", "cookie");
  expect(names("ada")).toEqual(["browsed"]);
});

test("events are lost after 30 days", async () => {
  await send({ name: "browsed", anonymous_id: "cookie" });
  clock.pass(30 * 86_400 + 1);
  await identify("ada", "cookie");
  expect(names("ada")).toEqual([]);
});

test("an anonymous_id belongs to one person for good", async () => {
  await identify("ada", "cookie");
  await identify("bob", "cookie");
  expect(cio.person("bob")?.attributes).toEqual({});
  expect(cio.silent).toMatchObject([{ reason: "attribute update failure", detail: "anonymous_id" }]);
});

test("an event without an anonymous_id is an invite and needs a recipient", async () => {
  expect((await send({ name: "invited" })).status).toBe(400);
  await send({ name: "invited", data: { recipient: "new@example.com" } });
  expect(cio.anonymousEvents()).toMatchObject([
    { name: "invited", anonymousId: undefined, data: { recipient: "new@example.com" } },
  ]);
});

test("an empty anonymous_id is refused", async () => {
  const reply = await send({ name: "x", anonymous_id: "", data: { recipient: "new@example.com" } });
  expect(reply.status).toBe(400);
});

test("anonymous and personal events share the ids that are used up", async () => {
  const id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
  await cio.track("POST /api/v1/customers/ada/events", { body: { name: "first", id } });
  await send({ name: "second", anonymous_id: "cookie", id });
  expect(cio.anonymousEvents()).toEqual([]);
});
