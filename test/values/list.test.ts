import { readList } from "../../src/values/list";
import { isLinear } from "../growth";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const attributesWith = async (timestampAttributes: unknown): Promise<unknown> => {
  const customerData = { a: "2026-11-20", b: "2026-11-20", "c,d": "2026-11-20", e: "2026-11-20" };
  await cio.run("identify", { id: "ada", customerData, timestampAttributes });
  return cio.sent;
};

const time = 1_795_132_800;
const text = "2026-11-20";

test.each([
  ["names in lines", "a\n b \r\n\n", { a: time, b: time }],
  ["a name alone", "a", { a: time, b: text }],
  ["one line with commas", ["a, b"], { a: time, b: time }],
  ["several lines, whose commas belong to the names", ["a", "c,d"], { a: time, b: text, "c,d": time }],
  ["a list of lists", [["a"], ["b", ["ignored"].join()]], { a: time, b: time }],
  ["JSON text among lines", ["a", '["b", "c,d"]'], { a: time, b: time, "c,d": time }],
  ["JSON text with a byte order mark", '\uFEFF["a"]', { a: time, b: text }],
  ["nothing", [], { a: text, b: text }],
  ["blanks", " , ,\n", { a: text, b: text }],
])("a list may be %s", async (_, given, expected) => {
  expect(await attributesWith(given)).toMatchObject(expected);
});

test.each([
  ["an object", { a: true }, /^Date Attributes: must be a list$/],
  ["a number", 5, /^Date Attributes: must be a list$/],
  ["an object among names", ["a", { b: true }], /^Date Attributes: must be text or a number$/],
  ["JSON text of an object", ' { "a": 1, "b": 2}', /^Date Attributes: must be a list$/],
  ["JSON text of an object among lines", ["a", '{"b": 1}'], /^Date Attributes: must be text or a number$/],
  [
    "an object that is broken",
    '{"a": 1,}',
    /^Date Attributes: .*in line 1, column 9, a comma stands before \}$/,
  ],
  ["JSON that is broken", '["a",]', /^Date Attributes: .*in line 1, column 6, a comma stands before \]$/],
  ["JSON among lines that is broken", ["b", '["a" "b"]'], /^Date Attributes: .*, a comma is missing$/],
])("%s is refused", async (_, timestampAttributes, message) => {
  const error = await cio.failure("identify", { id: "ada", timestampAttributes });
  expect(error.message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

test.each<[string, (size: number) => unknown]>([
  ["commas", (size) => ",".repeat(size)],
  ["blanks", (size) => `${" ".repeat(size)}x`],
  ["lines", (size) => Array.from({ length: size }, () => " a ")],
  ["lists of one", (size) => Array.from({ length: size }, () => '["a"]')],
])("a list takes no more than linear time: %s", (_, listOf) => {
  expect(
    isLinear((size) => {
      const value = listOf(size);
      return () => readList("Names", value);
    }),
  ).toBe(true);
});
