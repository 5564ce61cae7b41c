import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const acme = { objectTypeId: "1", objectId: "acme" };

const identify = (inputs: Record<string, unknown> = {}) => cio.run("identifyObject", { ...acme, ...inputs });

const attributesAfter = async (inputs: Record<string, unknown>) => {
  await identify(inputs);
  return cio.sandbox.object("1", "acme")?.attributes;
};

test("a new object is created with the attributes", async () => {
  expect(
    await identify({
      objectData: [
        { key: "name", value: "Acme" },
        { key: "seats", value: 50 },
      ],
    }),
  ).toEqual({});
  expect(cio.sandbox.object("1", "acme")).toMatchObject({
    objectTypeId: "1",
    objectId: "acme",
    attributes: { name: "Acme", seats: 50 },
  });
});

test("an object is created when Object Data is empty", async () => {
  await identify();
  expect(cio.sandbox.object("1", "acme")?.attributes).toEqual({});
});

test("an existing object keeps the attributes that are not sent", async () => {
  await identify({ objectData: { name: "Acme" } });
  expect(await attributesAfter({ objectData: { plan: "pro" } })).toEqual({ name: "Acme", plan: "pro" });
});

test("numbers name an object as their digits", async () => {
  await cio.run("identifyObject", { objectTypeId: 2, objectId: 7 });
  expect(cio.sandbox.object("2", "7")).toBeDefined();
});

test("Object Data wins over Additional Attributes", async () => {
  const attributes = '{"plan": "free", "city": "London"}';
  expect(await attributesAfter({ attributes, objectData: { plan: "pro" } })).toEqual({
    plan: "pro",
    city: "London",
  });
});

test("values follow the rules of Identify", async () => {
  const objectData = { zip: "02134", seats: "50", tags: '["a"]', created_at: "2026-11-20T09:30:00Z" };
  expect(await attributesAfter({ objectData, convertValues: true })).toEqual({
    zip: "02134",
    seats: 50,
    tags: ["a"],
    created_at: 1_795_167_000,
  });
});

test("Date Attributes are sent as Unix seconds", async () => {
  const objectData = { renews_at: "2026-11-20T09:30:00Z", founded: "1999-01-01" };
  expect(await attributesAfter({ objectData, timestampAttributes: ["renews_at"] })).toEqual({
    renews_at: 1_795_167_000,
    founded: "1999-01-01",
  });
});

test("an object that exists may be named by its CIO Object ID", async () => {
  await identify();
  const id = cio.sandbox.object("1", "acme")?.cioObjectId;
  await cio.run("identifyObject", {
    objectId: id,
    objectIdType: "cio_object_id",
    objectData: { name: "Acme" },
  });
  expect(cio.sandbox.object("1", "acme")?.attributes).toEqual({ name: "Acme" });
});

describe("Related People", () => {
  beforeEach(async () => {
    await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
    await cio.run("identify", { id: "grace" });
  });

  const related = () =>
    cio.sandbox
      .object("1", "acme")
      ?.relationships.map(({ person, attributes }) => [person, attributes] as const);

  test.each([
    ["a list", ["ada", "grace"]],
    ["text with commas", "ada, grace"],
    ["JSON text", '["ada", "grace"]'],
    ["lines of the form, one of them a list", [["ada"], "", "grace"]],
    ["identifiers", [{ email: "ada@example.com" }, { identifiers: { id: "grace" } }]],
    ["an entry that is repeated", "ada, grace, ada"],
  ])("may be %s", async (_, relatedPeople) => {
    await identify({ relatedPeople });
    expect(related()).toEqual([
      ["ada", {}],
      ["grace", {}],
    ]);
    expect((cio.sent as { cio_relationships: unknown[] }).cio_relationships).toHaveLength(2);
  });

  test("are named as Person Identifier Type says", async () => {
    const cioId = cio.person("grace")?.cioId;
    await identify({ relatedPeople: [`cio_${cioId}`], relatedIdType: "cio_id" });
    await identify({ relatedPeople: ["ada@example.com"] });
    expect(related()).toEqual([
      ["grace", {}],
      ["ada", {}],
    ]);
  });

  test("get the relationship attributes, and those of an entry win", async () => {
    await identify({
      relatedPeople: ["ada", { id: "grace", relationship_attributes: { role: "owner" } }],
      relationshipAttributes: { role: "member", since: "2020" },
      convertValues: true,
    });
    expect(related()).toEqual([
      ["ada", { role: "member", since: 2020 }],
      ["grace", { role: "owner", since: 2020 }],
    ]);
  });
});

test("the object is there once when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await identify({ objectData: { name: "Acme" }, ...atOnce });
  expect(cio.sandbox.object("1", "acme")?.attributes).toEqual({ name: "Acme" });
  expect(cio.requests).toHaveLength(2);
});

describe("is refused before any request:", () => {
  const tooMany = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`a${index}`, 1]));
  const large = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`a${index}`, "x".repeat(1000)]));

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["no object type", { objectTypeId: "" }, /^Object Type ID: is required/],
    ["an object type of 0", { objectTypeId: "0" }, /^Object Type ID: must be the number of an object type/],
    ["a name as object type", { objectTypeId: "company" }, /^Object Type ID: must be the number/],
    ["half an object type", { objectTypeId: 1.5 }, /^Object Type ID: must be the number/],
    ["no object", { objectId: "" }, /^Object ID: is required/],
    ["an id of 151 bytes", { objectId: "x".repeat(151) }, /^Object ID: is 151 bytes long/],
    [
      "an object type beside a CIO Object ID",
      { objectIdType: "cio_object_id" },
      /^Object Type ID: must be empty where Object Identifier Type is CIO Object ID/,
    ],
    ["301 attributes", { objectData: tooMany }, /^Object Data: has 301 attributes; at most 300/],
    ["more than 32000 bytes", { objectData: large }, /^Object Data: is 3\d+ bytes of JSON; at most 32000/],
    ["a long value", { objectData: { a: "x".repeat(1001) } }, /^Object Data: "a" is 1001 bytes/],
    [
      "a time that is none",
      { attributes: { created_at: "x" } },
      /^Additional Attributes: "created_at" is not/,
    ],
    [
      "somebody whose email address is none",
      { relatedPeople: ["ada@example.com", "ada"], relatedIdType: "email" },
      /^Related People: "entry 2, email" is not an email address/,
    ],
    [
      "a phone number in JSON",
      { relatedPeople: [{ phone: "+14155552671" }] },
      /^Related People: "entry 1" must hold exactly one of id, email, cio_id/,
    ],
    ["a person that is true", { relatedPeople: [true] }, /^Related People: must be text or a number/],
    [
      "attributes of no relationship",
      { relationshipAttributes: { role: "x" } },
      /^Relationship Attributes: describe nothing: Related People is empty/,
    ],
    [
      "a relationship attribute that is too long",
      { relatedPeople: "ada", relationshipAttributes: { role: "x".repeat(1001) } },
      /^Relationship Attributes: "role" is 1001 bytes/,
    ],
  ])("%s", async (_, inputs, message) => {
    const error = await cio.failure("identifyObject", { ...acme, ...inputs });
    expect(error.message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  });
});

test("Customer.io's own refusal is passed on", async () => {
  const error = await cio.failure("identifyObject", { objectTypeId: "99", objectId: "acme" });
  expect(error).toMatchObject({ name: "CustomerIoError", status: 400, route: "POST /v2/entity" });
  expect(error.message).toContain("identifiers.object_type_id");
});
