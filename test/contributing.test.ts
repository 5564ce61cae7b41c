import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Code that CONTRIBUTING.md shows of a file, which it names right before. */
const shown = [...read("CONTRIBUTING.md").matchAll(/`([\w/.]+\.ts)`:\n\n```ts\n([^`]*)```/g)].map(
  ([, file = "", code = ""]): [file: string, code: string] => [file, code],
);

test.each(shown)("CONTRIBUTING.md shows %s as it is", (file, code) => {
  expect(read(file)).toContain(code);
});

test("all code that CONTRIBUTING.md shows is compared with its file", () => {
  expect(shown).toHaveLength(read("CONTRIBUTING.md").split("```ts\n").length - 1);
});

test.each(["README.md", "CONTRIBUTING.md", "SECURITY.md"])(
  "%s names only commands that there are",
  (file) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npm run ([a-z][a-z\d:]*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  },
);

test.each(["README.md", "CONTRIBUTING.md"])("%s names only files and folders that there are", (file) => {
  const named = [
    ...read(file).matchAll(
      /`((?:src|sandbox|running|demo|soak|conform|test|bench|docs|bundle|examples|builders|workbench)\/[\w./-]*)`/g,
    ),
  ];
  expect(named.map(([, name = ""]) => name).filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});
