import { identifyCreates } from "../../conform/checks/people/identifyCreates";
import { builtPackage, longBuild } from "../demo/command";
import { conformed } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

/** What is printed of one question that is answered so, in a terminal of so many characters. */
const shown = async (answer: string, width?: number): Promise<string[]> => {
  const check = { ...identifyCreates, expected: answer, ask: async () => answer };
  const { printed } = await conformed([], { checks: { odd: check }, ...(width !== undefined && { width }) });
  const lines = printed.split("\n");
  return lines.slice(0, lines.indexOf(""));
};

const names = Array.from({ length: 20 }, (_, at) => `field_with_a_name_${at}`).join(",");

test.each([
  ["many names of fields", `200 {${names}}, {${names}}`],
  ["a word that is longer than its column", `200 ${"x".repeat(300)} and more`],
])("an answer with %s is shown whole, in a file and in a terminal of any width", async (_, answer) => {
  for (const width of [undefined, 200, 40]) {
    const text = (await shown(answer, width)).join("\n").replace(/\s/g, "");
    expect(text).not.toContain("…");
  }
  const sandbox = (await shown(answer)).slice(2).map((line) => line.slice(58, 96));
  expect(
    sandbox
      .map((line) => line.trim())
      .join("")
      .replaceAll(" ", ""),
  ).toBe(answer.replaceAll(" ", ""));
});

test("in a terminal that is narrower than the table answers stand below each other", async () => {
  expect(await shown("200 {}; one", 142)).toEqual([
    "odd same",
    `  ${identifyCreates.question}`,
    "  Sandbox: 200 {}; one",
    "  Expected: 200 {}; one",
  ]);
});

test("in one that is wide enough, and in a file, they stand side by side", async () => {
  const table = [
    `${"Question".padEnd(58)}${"Sandbox".padEnd(38)}Expected`,
    "odd",
    `${"Does an identify of an id that nobody has create a".padEnd(58)}${"200 {}; one".padEnd(38)}${"200 {}; one".padEnd(38)}same`,
    "person?",
  ];
  expect([await shown("200 {}; one", 143), await shown("200 {}; one")]).toEqual([table, table]);
});
