import { readData } from "../../src/values/pairs";
import { isLinear, outcomeOf } from "../growth";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

test("a Map is its entries", async () => {
  const customerData = new Map<unknown, unknown>([
    ["plan", "pro"],
    [1, { deep: true }],
  ]);
  await cio.run("identify", { id: "ada", customerData });
  expect(cio.sent).toEqual({ plan: "pro", 1: { deep: true } });
});

test("a Map without entries is no pairs", async () => {
  await cio.run("identify", { id: "ada", customerData: new Map() });
  expect(cio.sent).toEqual({});
});

test.each([
  ["a Map whose key is an object", new Map([[{}, 1]]), "the key of entry 1 must be text"],
  ["a Set", new Set(["plan"]), "must be key-value pairs, an object, or JSON text of either"],
  ["a date", new Date(0), "must be key-value pairs, an object, or JSON text of either"],
  ["bytes", Buffer.from("{}"), "must be key-value pairs, an object, or JSON text of either"],
  ["a pattern", /plan/, "must be key-value pairs, an object, or JSON text of either"],
])("%s is refused: nothing of it would be sent", async (_, customerData, why) => {
  const { message } = await cio.failure("identify", { id: "ada", customerData });
  expect(message).toBe(`Customer Data: ${why}`);
  expect(cio.requests).toHaveLength(0);
});

test("an object without a prototype is an object", async () => {
  const customerData = Object.assign(Object.create(null), { plan: "pro" });
  await cio.run("identify", { id: "ada", customerData });
  expect(cio.sent).toEqual({ plan: "pro" });
});

test.each<[string, (size: number) => string]>([
  ["open lists", (size) => "[".repeat(size)],
  ["closing brackets", (size) => `[${"] ".repeat(size)}x`],
  ["blanks before a list", (size) => `${" ".repeat(size)}[1]`],
  ["blanks after a list", (size) => `[1]${" ".repeat(size)}x`],
  ["a list of zeros", (size) => `[1${"0".repeat(size)}1]`],
  ["digits", (size) => "9".repeat(size)],
  ["escapes", (size) => `["${"\\\\".repeat(size)}"]`],
])("a value takes no more than linear time: %s", (_, textOf) => {
  expect(
    isLinear((size) => {
      const given = { value: textOf(size) };
      return () => outcomeOf(() => readData([{ place: "Data", given }], { convertValues: true }));
    }),
  ).toBe(true);
});
