import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("an object is found by the ID that Customer.io gave it", async () => {
  await cio.run("identifyObject", { objectTypeId: "1", objectId: "acme", objectData: { name: "Acme" } });
  const id = cio.sandbox.object("1", "acme")?.cioObjectId;
  expect(
    await cio.run("getObject", { objectTypeId: "1", objectId: id, objectIdType: "cio_object_id" }),
  ).toMatchObject({ object: { attributes: { name: "Acme" } } });
  expect(cio.requests.at(-1)?.path).toBe(`/v1/objects/1/${id}/attributes?id_type=cio_object_id`);
});

test.each([
  [{ objectTypeId: "Company", objectId: "acme" }, /^Object Type ID: must be a whole number from 1/],
  [{ objectTypeId: "1", objectId: ".." }, /^Object ID: must not be/],
])("%p is refused before any request", async (inputs, message) => {
  expect((await cio.failure("getObject", inputs)).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});
