import fc from "fast-check";
import { readJson } from "../../src/client/readJson";
import { isLinear } from "../growth";

test.each([
  ["9007199254740992", "9007199254740992"],
  ["9007199254740993", "9007199254740993"],
  ["-9007199254740993", "-9007199254740993"],
  ["12345678901234567890", "12345678901234567890"],
  ["3.14159265358979323846", "3.14159265358979323846"],
  ["1e400", "1e400"],
  ["1e-400", "1e-400"],
  ["1".repeat(400), "1".repeat(400)],
])("%s keeps its digits as text", (written, read) => {
  expect(readJson(`{"id": ${written}, "ids": [${written},1]}`)).toEqual({ id: read, ids: [read, 1] });
});

test.each([
  ["9007199254740991", 9007199254740991],
  ["1e22", 1e22],
  ["0.30000000000000004", 0.30000000000000004],
  ["49.899999999999999", 49.9],
  ["0.10000000000000000000", 0.1],
  ["1.7976931348623157e+308", Number.MAX_VALUE],
  ["5e-324", 5e-324],
  ["0e999", 0],
  ["1795271568467", 1795271568467],
])("%s stays a number", (written, read) => {
  expect(readJson(`[${written}, 12345678901234567890]`)).toEqual([read, "12345678901234567890"]);
});

test.each([
  '{"a": "12345678901234567890"}',
  String.raw`{"a": "\"12345678901234567890\\", "12345678901234567890": "\\\\"}`,
  '"12345678901234567890"',
])("digits within text are text as they were: %s", (json) => {
  expect(readJson(json)).toEqual(JSON.parse(json));
});

test.each(["{12345678901234567890: 1}", "012345678901234567890", '{"a": 12345678901234567890', ""])(
  "what is not JSON stays so: %s",
  (json) => {
    expect(() => readJson(json)).toThrow(SyntaxError);
  },
);

test("text and names are as they were, whatever is in them", () => {
  const texts = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())));
  fc.assert(
    fc.property(texts, (given) => {
      const json = JSON.stringify(given).replace(/}$/, `${Object.keys(given).length > 0 ? "," : ""}"long": `);
      expect(readJson(`${json}12345678901234567890}`)).toEqual({ ...given, long: "12345678901234567890" });
    }),
  );
});

test.each(['"\\""', "12345678901234567890", "1", '"\\\\\\\\"', "1e5", '"123456789012345"'])(
  "a list of many %s takes linear time",
  (part) => {
    expect(
      isLinear((size) => {
        const json = `[12345678901234567890,${Array(size).fill(part).join()}]`;
        return () => readJson(json);
      }),
    ).toBe(true);
  },
);

test("a number of many digits takes linear time", () => {
  expect(isLinear((size) => () => readJson(`[${"1".repeat(size)},0.${"10".repeat(size)}]`))).toBe(true);
});
