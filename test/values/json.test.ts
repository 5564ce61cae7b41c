import { parseJson } from "../../src/values/json";
import { isLinear, outcomeOf } from "../growth";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const refusal = async (attributes: string): Promise<string> => {
  const { message } = await cio.failure("identify", { id: "ada", attributes });
  expect(cio.requests).toHaveLength(0);
  return message;
};

const where = (line: number, column: number, why: string): string =>
  `Additional Attributes: is text that is not valid JSON; in line ${line}, column ${column}, ${why}`;

test.each([
  ['{"plan":"pro",}', 1, 15, "a comma stands before }"],
  ['{\n  "plan": "pro",\n  "seats": [1, 2,]\n}', 3, 18, "a comma stands before ]"],
  ['{"plan":"pro",\r\n}', 2, 1, "a comma stands before }"],
  ["plan=pro", 1, 1, "the text does not begin with { or ["],
  ['{plan: "pro"}', 1, 2, "a name has no quotes"],
  ['{"plan": pro}', 1, 10, "a value has no quotes"],
  ['{"paying": True}', 1, 12, "a value has no quotes"],
  ["{'plan': 'pro'}", 1, 2, "single quotes stand where JSON has double ones"],
  ["{\"plan\": 'pro plus'}", 1, 10, "single quotes stand where JSON has double ones"],
  ["{“plan”: 1}", 1, 2, "quotes of a word processor stand where JSON has straight ones"],
  ['{"plan": "pro}', 1, 10, "quotes begin that do not end in the same line"],
  ['{"plan": "pro\nplus"}', 1, 10, "quotes begin that do not end in the same line"],
  ['{"note": "say "hi" to her"}', 1, 16, 'text follows quotes that end; quotes within text are written \\"'],
  ['{"plan": 1} {"plan": 2}', 1, 13, "more text follows the end of the JSON"],
  ['{"plan" "pro"}', 1, 9, "a colon is missing"],
  ['{"plan": 1 "seats": 2}', 1, 12, "a comma is missing"],
  ['{"seats": [1, 2}', 1, 16, "a ] is missing"],
  ['{"plan": 1]', 1, 11, "a } is missing"],
  ['{"plan": }', 1, 10, "a value is missing"],
  ["{1: 2}", 1, 2, "a name in double quotes is missing"],
  ['{"plan": 1', 1, 11, "the text ends too early"],
  ['{"a": 1.}', 1, 7, "a number is not complete"],
  ['{"a": +1}', 1, 7, "a sign stands outside of quotes that JSON does not know"],
  ['{"a" = 1}', 1, 6, "a sign stands outside of quotes that JSON does not know"],
  ['{"a": 1}\u00a0', 1, 9, "U+00A0 stands outside of quotes"],
  ['{"a": 1 /* one */}', 1, 9, "a comment begins, which JSON does not have"],
  ['{"file": "c:\\dir"}', 1, 10, "text in quotes has a single backslash; a backslash is written \\\\"],
  ['{"a": "\\u12"}', 1, 7, "text in quotes has a \\u without four digits"],
  ['{"a": "x\ty"}', 1, 7, "text in quotes has a control character; a tab is written \\t"],
])("%j: the error says where and why", async (attributes, line, column, why) => {
  expect(await refusal(attributes)).toBe(where(line, column, why));
});

test.each(["undefined", " [object Object] ", "NaN"])("%j was not filled in", async (attributes) => {
  expect(await refusal(attributes)).toBe(
    `Additional Attributes: was not filled in: the word ${attributes.trim()} stands where a value should be; map it again`,
  );
});

test.each([
  ["{{customer}}", 2],
  ['{"plan": {{customer.plan}}}', 11],
])("%j was not filled in, and the error says where", async (attributes, column) => {
  expect(await refusal(attributes)).toBe(
    where(
      1,
      column,
      "the input was not filled in: a placeholder in double braces stands where a value should be; map it again",
    ),
  );
});

test("the error shows nothing of the text", async () => {
  expect(await refusal('{"plan": secretName, "other": secretName}')).not.toContain("secret");
});

test("what is nested deeper than anybody writes is an error in any length", async () => {
  expect(await refusal("[".repeat(200_000))).toBe(where(1, 501, "more than 500 levels are nested"));
});

test("lists that are nested too deep name the attribute", async () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  for (const inputs of [{ customerData: { deep } }, { attributes: `{"deep": ${deep}}` }]) {
    const { message } = await cio.failure("identify", { id: "ada", ...inputs });
    expect(message).toMatch(/: "deep" is nested more than 100 levels deep$/);
  }
});

test.each(["x", "\\n", '\\"', "😀"])("a text of 9 MB made of %s is read, and too long", async (part) => {
  const text = part.repeat(9_000_000 / part.length);
  expect(await refusal(`{"note": "${text}", "seats": 12345678901234567}`)).toMatch(
    /^Additional Attributes: holds a number with more digits/,
  );
  expect(await refusal(`{"note": "${text}", "seats": 5}`)).toMatch(
    /^Additional Attributes: "note" is \d+ bytes long/,
  );
});

test("numbers in quotes are text, whatever they are between", async () => {
  const attributes = '{"a": "12345678901234567890", "b": "\\\\", "c": "\\" 12345678901234567890"}';
  await cio.run("identify", { id: "ada", attributes });
  expect(cio.sent).toEqual(JSON.parse(attributes));
});

test("a number behind a text that ends in a backslash is a number", async () => {
  expect(await refusal('{"a": "\\\\", "b": 12345678901234567890}')).toMatch(
    /holds a number with more digits/,
  );
});

test.each(["{}", '{"plan": "pro"}'])("a byte order mark before %s is passed over", async (attributes) => {
  await cio.run("identify", { id: "ada", attributes: `\uFEFF${attributes}` });
  expect(cio.sent).toEqual(JSON.parse(attributes));
});

test.each(["automatic", "json"])(
  "a raw request (%s) sends JSON without its byte order mark",
  async (bodyType) => {
    const data = '\uFEFF{"email": "ada@example.com"}';
    await cio.run("rawRequest", { url: "/v1/customers/ada", method: "PUT", data, bodyType });
    expect(cio.person("ada")).toMatchObject({ email: "ada@example.com" });
  },
);

test("a byte order mark moves no column", async () => {
  expect(await refusal('\uFEFF{"plan":"pro",}')).toBe(where(1, 15, "a comma stands before }"));
});

test.each<[string, (size: number) => string]>([
  ["digits", (size) => "1".repeat(size)],
  ["zeros within a number", (size) => `1${"0".repeat(size)}1`],
  ["zeros of a fraction", (size) => `0.${"0".repeat(size)}1`],
  ["an exponent", (size) => `1e${"9".repeat(size)}`],
  ["numbers", (size) => `[${"1234567890.125,".repeat(size)}1]`],
  ["escapes", (size) => `"${"\\\\".repeat(size)}"`],
  ["quotes", (size) => `[${'"",'.repeat(size)}1e0]`],
  ["open quotes", (size) => '"'.repeat(size)],
  ["commas", (size) => ",".repeat(size)],
  ["blanks", (size) => `[1,${" ".repeat(size)}]`],
  ["single quotes", (size) => "'".repeat(size)],
  ["open lists", (size) => "[".repeat(size)],
  ["comments", (size) => `[${"/*".repeat(size)}`],
])("JSON takes no more than linear time: %s", (_, textOf) => {
  expect(
    isLinear((size) => {
      const text = textOf(size);
      return () => outcomeOf(() => parseJson("JSON", text));
    }),
  ).toBe(true);
});
