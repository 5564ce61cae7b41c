import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const identify = (identifier: string, body: unknown) =>
  cio.track(`PUT /api/v1/customers/${identifier}`, { body });

test("identify answers an empty object and a newline", async () => {
  const { status, text, headers } = await identify("ada", { plan: "pro" });
  expect({ status, text, length: headers.get("content-length") }).toEqual({
    status: 200,
    text: "{}\n",
    length: "3",
  });
});

test("attributes keep the JSON types they were sent with", async () => {
  const attributes = { name: "Ada", age: 36, vip: true, tags: ["a", 1], home: { city: "London" } };
  await identify("ada", attributes);
  expect(cio.person("ada")?.attributes).toEqual(attributes);
});

test("null and the empty text clear an attribute", async () => {
  await identify("ada", { plan: "pro", city: "London" });
  await identify("ada", { plan: null, city: "" });
  expect(cio.person("ada")?.attributes).toEqual({});
});

test("attributes that are not sent stay", async () => {
  await identify("ada", { plan: "pro" });
  await identify("ada", { city: "London" });
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro", city: "London" });
});

test("an email address in the path names the person without an id", async () => {
  await identify("ada%40example.com", { plan: "pro" });
  expect(cio.people()).toMatchObject([{ id: undefined, email: "ada@example.com" }]);
});

test("email addresses are the same in any case", async () => {
  await identify("ada@example.com", { plan: "pro" });
  await identify("ADA@Example.com", { city: "London" });
  expect(cio.people()).toMatchObject([{ attributes: { plan: "pro", city: "London" } }]);
});

test("a phone number in the path is an id", async () => {
  await identify("%2B14155552671", {});
  expect(cio.people()).toMatchObject([{ id: "+14155552671" }]);
});

test("the path is decoded exactly once", async () => {
  await identify("a%252Fb", {});
  expect(cio.people()).toMatchObject([{ id: "a%2Fb" }]);
});

test("a person found by email in the body gets the id in the path", async () => {
  await identify("old", { email: "ada@example.com" });
  await identify("new", { email: "ada@example.com", plan: "pro" });
  expect(cio.people()).toMatchObject([{ id: "new", attributes: { plan: "pro" } }]);
});

test("an id in the body is given to a person who is addressed by email", async () => {
  await identify("ada@example.com", { id: "ada" });
  expect(cio.person("ada")?.email).toBe("ada@example.com");
});

test("an identifier of somebody else is dropped, the other attributes are kept", async () => {
  await identify("ada", { email: "ada@example.com" });
  await identify("bob", {});
  const reply = await identify("bob", { email: "ada@example.com", plan: "pro" });
  expect(reply.status).toBe(200);
  expect(cio.person("bob")).toMatchObject({ email: undefined, attributes: { plan: "pro" } });
  expect(cio.silent).toMatchObject([{ reason: "attribute update failure", detail: "email" }]);
});

test("an email address that is set does not change by id", async () => {
  await identify("ada", { email: "ada@example.com" });
  const reply = await identify("ada", { email: "countess@example.com" });
  expect(reply.status).toBe(200);
  expect(cio.person("ada")?.email).toBe("ada@example.com");
  expect(cio.silent).toMatchObject([{ reason: "attribute update failure", detail: "email" }]);
});

test("identifiers change when the person is addressed by cio_ and cio_id", async () => {
  await identify("ada", { email: "ada@example.com" });
  const cioId = cio.person("ada")?.cioId;
  await identify(`cio_${cioId}`, { id: "countess", email: "countess@example.com" });
  expect(cio.people()).toMatchObject([{ cioId, id: "countess", email: "countess@example.com" }]);
});

test("a cio_id without its prefix is taken for an id", async () => {
  await identify("ada", {});
  const cioId = cio.person("ada")?.cioId ?? "";
  await identify(cioId, {});
  expect(cio.people().map(({ id }) => id)).toEqual(["ada", cioId]);
});

test("an unknown cio_id is dropped silently", async () => {
  const reply = await identify("cio_a3000001", { plan: "pro" });
  expect({ status: reply.status, people: cio.people() }).toEqual({ status: 200, people: [] });
  expect(cio.silent).toMatchObject([{ reason: "unknown cio_id", detail: "a3000001", method: "PUT" }]);
});

test("_update creates nobody", async () => {
  await identify("ada", { _update: true, plan: "pro" });
  expect(cio.people()).toEqual([]);
  expect(cio.silent).toMatchObject([{ reason: "no person to update" }]);
});

test("_update updates who is there and is no attribute", async () => {
  await identify("ada", {});
  await identify("ada", { _update: true, plan: "pro" });
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
});

test("an older _timestamp does not overwrite a newer one", async () => {
  await identify("ada", { plan: "pro", _timestamp: clock.now() - 10 });
  await identify("ada", { plan: "free", city: "London", _timestamp: clock.now() - 20 });
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro", city: "London" });
  expect(cio.silent).toMatchObject([{ reason: "older than what is stored", detail: "plan" }]);
});

test("a _timestamp in milliseconds is taken for now", async () => {
  await identify("ada", { plan: "pro", _timestamp: clock.now() * 1000 });
  expect(cio.person("ada")?.attributeTimes).toEqual({ plan: clock.now() });
});

test.each([
  "cio_id",
  "_created_in_customerio_at",
  "_last_emailed",
  "_cio_subscription_preferences_computed",
  "timezone_valid",
])("%s is read-only", async (name) => {
  await identify("ada", { [name]: "mine" });
  expect(cio.person("ada")?.attributes).toEqual({});
  expect(cio.silent).toMatchObject([{ reason: "system attribute", detail: name }]);
});

test("subscription preferences sent as an object replace all topics", async () => {
  await identify("ada", { cio_subscription_preferences: { topics: { topic_1: true, topic_2: false } } });
  await identify("ada", { cio_subscription_preferences: { topics: { topic_3: true } } });
  expect(cio.person("ada")?.attributes).toEqual({
    cio_subscription_preferences: { topics: { topic_3: true } },
  });
});

test("a topic in dot notation leaves the others alone", async () => {
  await identify("ada", { cio_subscription_preferences: { topics: { topic_1: true, topic_2: false } } });
  await identify("ada", { "cio_subscription_preferences.topics.topic_2": true });
  expect(cio.person("ada")?.attributes).toEqual({
    cio_subscription_preferences: { topics: { topic_1: true, topic_2: true } },
  });
});

test.each([
  [true, true],
  ["tRUe", true],
  [1, true],
  ["1", true],
  [false, false],
  ["yes", false],
])("unsubscribed %p means %p", async (sent, expected) => {
  await identify("ada", { unsubscribed: sent });
  expect(cio.person("ada")?.unsubscribed).toBe(expected);
});

test("an attribute may be called __proto__", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: '{"__proto__":"x","constructor":"y"}' });
  const attributes = cio.person("ada")?.attributes ?? {};
  expect(Object.entries(attributes)).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test("a copy of a person is not the person", async () => {
  await identify("ada", { home: { city: "London" } });
  Object.assign(cio.person("ada")?.attributes.home ?? {}, { city: "Paris" });
  expect(cio.person("ada")?.attributes).toEqual({ home: { city: "London" } });
});

test("relationships are wrapped in an action", async () => {
  const identifiers = { object_type_id: "1", object_id: "acme" };
  const relationships = [{ identifiers, relationship_attributes: { role: "admin" } }];
  await identify("ada", { cio_relationships: { action: "add_relationships", relationships } });
  expect(cio.person("ada")?.relationships).toMatchObject([
    { objectTypeId: "1", objectId: "acme", attributes: { role: "admin" } },
  ]);
  await identify("ada", { cio_relationships: { action: "delete_relationships", relationships } });
  expect(cio.person("ada")?.relationships).toEqual([]);
});

describe("identify is refused with 400", () => {
  const long = (bytes: number): string => "é".repeat(bytes / 2);
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, at]));

  test.each([
    ["an attribute name over 150 bytes", { [long(152)]: 1 }],
    ["a value over 1000 bytes", { bio: long(1002) }],
    ["301 attributes", many(301)],
    ["an id that is no text", { id: 42 }],
    ["an email address that is none", { email: "ada" }],
    ["a topic that is no flag", { "cio_subscription_preferences.topics.topic_1": "yes" }],
    ["preferences without topics", { cio_subscription_preferences: { topic_1: true } }],
    ["relationships as a list", { cio_relationships: [] }],
    [
      "an unknown object type",
      {
        cio_relationships: {
          action: "add_relationships",
          relationships: [{ identifiers: { object_type_id: "9", object_id: "acme" } }],
        },
      },
    ],
    ["_update that is no flag", { _update: "true" }],
  ])("for %s", async (_what, body) => {
    const reply = await identify("ada", body);
    expect(reply).toMatchObject({ status: 400, json: { meta: { errors: [expect.any(String)] } } });
    expect(cio.people()).toEqual([]);
  });

  test("for an id over 150 bytes in the path", async () => {
    const reply = await identify(encodeURIComponent(long(152)), {});
    expect(reply).toMatchObject({ status: 400, json: { meta: { errors: [expect.any(String)] } } });
  });

  test("for a blank id in the path", async () => {
    expect((await identify("%20", {})).status).toBe(400);
  });

  test("for more than 300 attributes in all", async () => {
    await identify("ada", many(300));
    expect((await identify("ada", { one: "more" })).status).toBe(400);
    expect(Object.keys(cio.person("ada")?.attributes ?? {})).toHaveLength(300);
  });
});

test("150 bytes of id, 150 of name, 1000 of value and 300 attributes are fine", async () => {
  const body = Object.fromEntries(Array.from({ length: 299 }, (_, at) => [`a${at}`, at]));
  const reply = await identify("i".repeat(150), { ...body, ["n".repeat(150)]: "v".repeat(1000) });
  expect(reply.status).toBe(200);
});
