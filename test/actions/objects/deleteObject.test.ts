import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const acme = { objectTypeId: "1", objectId: "acme" };

test("the object and its relationships are gone, the person stays", async () => {
  await cio.run("identify", { id: "ada" });
  await cio.run("identifyObject", { ...acme, relatedPeople: ["ada"] });
  expect(await cio.run("deleteObject", acme)).toEqual({});
  expect(cio.sandbox.object("1", "acme")).toBeUndefined();
  expect(cio.person("ada")?.relationships).toEqual([]);
});

test("an object of another type with the same id stays", async () => {
  await cio.run("identifyObject", acme);
  await cio.run("identifyObject", { ...acme, objectTypeId: "2" });
  await cio.run("deleteObject", acme);
  expect(cio.sandbox.object("2", "acme")).toBeDefined();
});

test("a CIO Object ID is enough", async () => {
  await cio.run("identifyObject", acme);
  const objectId = cio.sandbox.object("1", "acme")?.cioObjectId;
  await cio.run("deleteObject", { objectId, objectIdType: "cio_object_id" });
  expect(cio.sandbox.object("1", "acme")).toBeUndefined();
});

test("deleting something unknown succeeds, as Customer.io has it", async () => {
  expect(await cio.run("deleteObject", acme)).toEqual({});
});

test("it is deleted when the first attempt fails", async () => {
  await cio.run("identifyObject", acme);
  cio.fail({ status: 503 });
  await cio.run("deleteObject", { ...acme, ...atOnce });
  expect(cio.sandbox.object("1", "acme")).toBeUndefined();
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ["no object type", { objectTypeId: "" }, /^Object Type ID: is required/],
  ["no object", { objectId: " " }, /^Object ID: must not be blank/],
  ["both ways of naming it", { objectIdType: "cio_object_id" }, /^Object Type ID: must be empty/],
])("%s is refused before any request", async (_, inputs, message) => {
  expect((await cio.failure("deleteObject", { ...acme, ...inputs })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
