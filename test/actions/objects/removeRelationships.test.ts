import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

beforeEach(async () => {
  await cio.run("identify", { id: "ada" });
  await cio.run("identify", { id: "grace" });
  for (const objectId of ["acme", "globex"])
    await cio.run("identifyObject", { objectTypeId: "1", objectId, relatedPeople: "ada, grace" });
});

const objectsOf = (person: string) => cio.person(person)?.relationships.map(({ objectId }) => objectId);

test("a person loses the objects that are named and keeps the others", async () => {
  expect(
    await cio.run("removeRelationships", {
      side: "person",
      personId: "ada",
      objectTypeId: "1",
      related: "acme",
    }),
  ).toEqual({});
  expect(objectsOf("ada")).toEqual(["globex"]);
  expect(objectsOf("grace")).toEqual(["acme", "globex"]);
});

test("an object loses the people that are named", async () => {
  await cio.run("removeRelationships", {
    side: "object",
    objectTypeId: "1",
    objectId: "globex",
    related: '["ada", "grace"]',
  });
  expect(cio.sandbox.object("1", "globex")?.relationships).toEqual([]);
  expect(objectsOf("ada")).toEqual(["acme"]);
});

test("a second attempt after the first was accepted does no harm", async () => {
  cio.fail({ afterStoring: true, reset: true });
  const inputs = { side: "person", personId: "ada", objectTypeId: "1", related: "acme", ...atOnce };
  await cio.run("removeRelationships", inputs);
  expect(objectsOf("ada")).toEqual(["globex"]);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ["nobody", { related: "" }, /^Related: is required/],
  ["no person", { personId: undefined }, /^Person ID: is required where Side is Person/],
])("%s is refused before any request", async (_, inputs, message) => {
  const before = cio.requests.length;
  const error = await cio.failure("removeRelationships", {
    side: "person",
    personId: "ada",
    objectTypeId: "1",
    related: "acme",
    ...inputs,
  });
  expect(error.message).toMatch(message);
  expect(cio.requests).toHaveLength(before);
});
