import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "..");
const file = path.join(root, "src", "wrong.ts");

const parsed = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(parsed.config, ts.sys, root);

/** Wrong operations, each in a line of its own, as somebody might write them in a file of src. */
const wrong = {
  "an input that does not exist": `operation({ ...about, route: "GET /v1/customers/{nobody}", inputs: { id } });`,
  "an input that may be empty": `operation({ ...about, route: "DELETE /v1/customers/{key}", inputs: { key } });`,
  "an option": `operation({ ...about, route: "GET /v1/customers/{id}", inputs: {}, options: { id } });`,
  "a POST without repeatable": `operation({ ...about, route: "POST /v1/customers/{id}", inputs: { id } });`,
  "a body of an undeclared field": `operation({ ...about, route: "PUT /v1/customers/{id}", inputs: { id }, body: ({ nobody }) => ({ nobody }) });`,
};

const right = `operation({ ...about, route: "GET /v1/customers/{id}", inputs: { id }, options: { key } });`;

const source = [
  `import { optionalText } from "./inputs/fields"; import { id } from "./inputs/person"; import { operation } from "./operation"; const key = optionalText({ label: "Key", comments: "A key", example: "a" }); const about = { label: "Find", description: "Find", docs: "", api: "track", example: {} } as const;`,
  ...Object.values(wrong),
  right,
].join("\n");

/** What the compiler says about each line of the source, from 0. */
const complaints = (): string[] => {
  const host = ts.createCompilerHost(options);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone; // a fifth of the parser's time, and nothing here reads them
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    path.resolve(name) === file ? ts.createSourceFile(name, source, rest[0]) : getSourceFile(name, ...rest);
  host.fileExists = (name) => path.resolve(name) === file || ts.sys.fileExists(name);
  host.readFile = (name) => (path.resolve(name) === file ? source : readFileSync(name, "utf8"));
  // Without the types of Node.js and Jest, which are most of the work: what is asked here does not meet them.
  const program = ts.createProgram([file], { ...options, types: [], noEmit: true }, host);
  const said = source.split("\n").map(() => "");
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(program.getSourceFile(file))) {
    const line = source.slice(0, start).split("\n").length - 1;
    said[line] += ts.flattenDiagnosticMessageText(messageText, "\n");
  }
  return said;
};

let said: string[];

beforeAll(() => {
  said = complaints();
}, 60_000);

const about = (name: keyof typeof wrong): string => said[Object.keys(wrong).indexOf(name) + 1] ?? "";

test.each(["an input that does not exist", "an input that may be empty", "an option"] as const)(
  "a route that names %s does not compile, and the compiler says why",
  (name) => {
    expect(about(name)).toContain("this route names an input that is missing or may be empty");
  },
);

test("the compiler names the input", () => {
  expect(about("an input that does not exist")).toContain('"nobody"');
});

test("a POST that does not say whether it is repeatable does not compile", () => {
  expect(about("a POST without repeatable")).toContain("repeatable");
});

test("a body that uses an undeclared field does not compile", () => {
  expect(about("a body of an undeclared field")).toContain("nobody");
});

test("a right operation compiles", () => {
  expect(said.at(-1)).toBe("");
  expect(said[0]).toBe("");
});
