import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const fromAda = { side: "person", personId: "ada", objectTypeId: "1" };
const fromAcme = { side: "object", objectTypeId: "1", objectId: "acme" };

const add = (inputs: Record<string, unknown>) => cio.run("addRelationships", inputs);

const objectsOf = (person: string) =>
  cio.person(person)?.relationships.map(({ objectId, attributes }) => [objectId, attributes]);

const peopleOf = (objectId: string) =>
  cio.sandbox.object("1", objectId)?.relationships.map(({ person, attributes }) => [person, attributes]);

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
  await cio.run("identify", { id: "grace" });
  await cio.run("identifyObject", { objectTypeId: "1", objectId: "acme" });
  await cio.run("identifyObject", { objectTypeId: "1", objectId: "globex" });
  await cio.run("identifyObject", { objectTypeId: "2", objectId: "course" });
});

const sentSince = () => cio.requests.slice(5);

describe("from the side of a person", () => {
  test.each([
    ["a list", ["acme", "globex"]],
    ["text with commas", " acme,globex,"],
    ["text with lines", "acme\nglobex"],
    ["JSON text", '["acme", "globex"]'],
    ["a repeated entry", ["acme", "globex", "acme"]],
  ])("the objects may be %s", async (_, related) => {
    expect(await add({ ...fromAda, related })).toEqual({});
    expect(objectsOf("ada")).toEqual([
      ["acme", {}],
      ["globex", {}],
    ]);
  });

  test("an entry may be an object of another type, with attributes of its own", async () => {
    await add({
      ...fromAda,
      related: [
        "acme",
        { object_type_id: 2, object_id: "course", relationship_attributes: { role: "student" } },
      ],
      relationshipAttributes: { role: "owner" },
    });
    expect(objectsOf("ada")).toEqual([
      ["acme", { role: "owner" }],
      ["course", { role: "student" }],
    ]);
  });

  test("no Object Type ID is needed where every entry has one", async () => {
    await add({ ...fromAda, objectTypeId: "", related: [{ object_type_id: "1", object_id: "acme" }] });
    expect(objectsOf("ada")).toEqual([["acme", {}]]);
  });

  test("the objects may be named by their CIO Object ID", async () => {
    const related = [cio.sandbox.object("1", "acme")?.cioObjectId];
    await add({ side: "person", personId: "ada", objectIdType: "cio_object_id", related });
    expect(objectsOf("ada")).toEqual([["acme", {}]]);
  });

  test.each([
    ["an email address", { personId: "ada@example.com" }, { email: "ada@example.com" }],
    ["an id that looks like one", { personId: "ada@home", personIdType: "id" }, { id: "ada@home" }],
    ["a phone number", { personId: "+14155552671", personIdType: "phone" }, { phone: "+14155552671" }],
    ["a CIO ID", { personId: "cio_a3000001" }, { cio_id: "a3000001" }],
  ])("the person may be named by %s", async (_, inputs, identifiers) => {
    cio.fail({ status: 200, body: {} }); // also where the sandbox knows nobody of that name
    await cio.runWhole("addRelationships", { ...fromAda, ...inputs, related: "acme" });
    expect(cio.sent).toMatchObject({ type: "person", identifiers });
  });
});

describe("from the side of an object", () => {
  test("people are related with the attributes", async () => {
    await add({
      ...fromAcme,
      related: ["ada@example.com", "grace"],
      relationshipAttributes: [{ key: "seats", value: "2" }],
      convertValues: true,
    });
    expect(peopleOf("acme")).toEqual([
      ["ada", { seats: 2 }],
      ["grace", { seats: 2 }],
    ]);
  });

  const described = [{ id: "ada", relationship_attributes: { role: "", seats: "3", note: null } }, "grace"];

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["as they are", {}, { role: "", seats: "3", note: null, since: "" }],
    ["without the empty ones", { emptyValues: "leaveOut", convertValues: true }, { role: "owner", seats: 3 }],
  ])("attributes that an entry has of its own are sent %s", async (_, choices, sent) => {
    const relationshipAttributes = { role: "owner", since: "" };
    await add({ ...fromAcme, related: described, relationshipAttributes, ...choices });
    expect(cio.sent).toMatchObject({ cio_relationships: [{ relationship_attributes: sent }, {}] });
    expect(peopleOf("acme")).toHaveLength(2);
  });

  test("the object may be named by its CIO Object ID", async () => {
    const objectId = cio.sandbox.object("1", "globex")?.cioObjectId;
    await add({ side: "object", objectId, objectIdType: "cio_object_id", related: "ada" });
    expect(peopleOf("globex")).toEqual([["ada", {}]]);
  });
});

test("relationships that are there stay, and get the new attributes", async () => {
  await add({ ...fromAda, related: "acme", relationshipAttributes: { role: "member" } });
  await add({ ...fromAda, related: "globex" });
  await add({ ...fromAda, related: "acme", relationshipAttributes: { since: "2020" } });
  expect(objectsOf("ada")).toEqual([
    ["acme", { role: "member", since: "2020" }],
    ["globex", {}],
  ]);
});

test("a relationship is there once when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await add({ ...fromAda, related: "acme", ...atOnce });
  expect(objectsOf("ada")).toEqual([["acme", {}]]);
  expect(sentSince()).toHaveLength(2);
});

describe("is refused before any request:", () => {
  const many = Array.from({ length: 600 }, (_, index) => `object-${index}`);

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["no side", { related: "acme" }, /^Side: is required/],
    ["a side nobody knows", { side: "both" }, /^Side: must be one of Person, Object/],
    ["nobody to relate", { ...fromAda, related: [] }, /^Related: is required/],
    ["no person", { ...fromAda, personId: "", related: "acme" }, /^Person ID: is required where Side is Per/],
    ["no object", { ...fromAcme, objectId: "", related: "ada" }, /^Object ID: is required where Side is Obj/],
    [
      "an object on the side of a person",
      { ...fromAda, objectId: "acme", related: "acme" },
      /^Object ID: must be empty where Side is Person/,
    ],
    [
      "a person on the side of an object",
      { ...fromAcme, personId: "ada", related: "ada" },
      /^Person ID: must be empty where Side is Object/,
    ],
    ["no object type", { ...fromAda, objectTypeId: "", related: "acme" }, /^Object Type ID: is required/],
    [
      "an object type that is none",
      { ...fromAcme, objectTypeId: "company", related: "ada" },
      /^Object Type ID: must be the number of an object type/,
    ],
    [
      "an object type that is none, for related objects",
      { ...fromAda, objectTypeId: "Company", related: "acme" },
      /^Object Type ID: must be the number of an object type, from 1, not its name$/,
    ],
    [
      "an object type that is none, of one entry",
      { ...fromAda, related: [{ object_type_id: "Company", object_id: "acme" }] },
      /^Related: "entry 1, object_type_id" must be the number of an object type/,
    ],
    [
      "people by phone number",
      { ...fromAcme, personIdType: "phone", related: "+14155552671" },
      /^Person Identifier Type: must not be Phone where Side is Object/,
    ],
    [
      "a phone number that is none",
      { ...fromAda, personId: "555", personIdType: "phone", related: "acme" },
      /^Person ID: is not a phone number/,
    ],
    [
      "a person among objects",
      { ...fromAda, related: [{ id: "grace" }] },
      /^Related: "entry 1" must hold either/,
    ],
    [
      "something beside the identifiers",
      { ...fromAcme, related: [{ identifiers: { id: "ada" }, role: "x" }] },
      /^Related: "entry 1, role" is not a field here/,
    ],
    [
      "attributes of an entry that are none",
      { ...fromAcme, related: [{ id: "ada", relationship_attributes: "owner" }] },
      /^Related: "entry 1, relationship_attributes" must be an object/,
    ],
    [
      "a number of an entry that lost digits",
      { ...fromAcme, related: ["grace", { id: "ada", relationship_attributes: { seats: 2 ** 53 } }] },
      /^Related: "entry 2" is a number too large to keep all its digits/,
    ],
    ["more than 32000 bytes", { ...fromAda, related: many }, /^Related: is \d+ bytes of JSON; at most 32000/],
  ])("%s", async (_, inputs, message) => {
    expect((await cio.failure("addRelationships", inputs)).message).toMatch(message);
    expect(sentSince()).toHaveLength(0);
  });
});
