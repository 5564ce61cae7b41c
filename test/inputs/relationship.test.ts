import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "acme");

const relate = { side: "person", personId: "ada", objectTypeId: "1" };

test.each([
  ["a list", 1],
  ["a list in lists", 90],
])("Related may be %s", async (_, levels) => {
  await cio.run("addRelationships", { ...relate, related: nested(levels) });
  expect(cio.sent).toMatchObject({
    cio_relationships: [{ identifiers: { object_type_id: "1", object_id: "acme" } }],
  });
});

test("lists that are nested 100000 deep are refused", async () => {
  const levels = 100_000;
  const deep = nested(levels);
  const text = `${"[".repeat(levels)}"acme"${"]".repeat(levels)}`;
  for (const related of [deep, text, [text]])
    expect((await cio.failure("addRelationships", { ...relate, related })).message).toBe(
      "Related: is nested more than 100 levels deep",
    );
  expect(cio.requests).toHaveLength(0);
});
