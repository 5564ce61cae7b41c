import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

const idOf = async (eventId: unknown): Promise<string> => {
  await cio.run("track", { id: "ada", eventName: "order_placed", eventId });
  return (cio.sent as { id: string }).id;
};

test("the same key is the same ULID in every step, version and process", async () => {
  const id = "2GNJ9Z8409QDC2HYZBKCWWMM99";
  expect(await idOf("order-1001")).toBe(id);
  expect(await idOf(" order-1001 ")).toBe(id);
  const event = { type: "person", action: "event", identifiers: { id: "ada" }, name: "order_placed" };
  await cio.run("sendEntity", { entity: { ...event, id: "order-1001" } });
  expect(cio.sent).toMatchObject({ id });
  await cio.run("trackMany", {
    records: [{ id: "ada", key: "order-1001" }],
    idField: "id",
    eventName: "order_placed",
    deduplicationField: "key",
  });
  expect(cio.sent).toMatchObject({ batch: [{ id }] });
});

test("a number is a key, and the same as its digits", async () => {
  expect(await idOf(1001)).toBe(await idOf("1001"));
});

test("a ULID stays as it is", async () => {
  expect(await idOf("01JCZ9Q8W4X3V7T5N2M1K0HGFE")).toBe("01JCZ9Q8W4X3V7T5N2M1K0HGFE");
});

test("what only looks like a ULID is a key like others", async () => {
  const id = await idOf("91JCZ9Q8W4X3V7T5N2M1K0HGFE");
  expect(id).toMatch(ulid);
  expect(id).not.toBe("91JCZ9Q8W4X3V7T5N2M1K0HGFE");
});

test.each([undefined, "", "  "])("without a key (%p) each event has an id of its own", async (key) => {
  const ids = [await idOf(key), await idOf(key)];
  expect(ids).toEqual([expect.stringMatching(ulid), expect.stringMatching(ulid)]);
  expect(new Set(ids).size).toBe(2);
});
