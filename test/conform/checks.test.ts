import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Check } from "../../conform/check";
import { checks, folders } from "../../conform/checks";
import { fileOfCheck } from "../../conform/fileOfCheck";
import { notAsked } from "../../conform/notAsked";

const root = path.resolve(__dirname, "../..");
const place = path.join(root, "conform", "checks");

/** Every file beside the registry of its folder, by the name that its check has to have. */
const files = Object.keys(folders).flatMap((folder) =>
  readdirSync(path.join(place, folder))
    .filter((file) => file !== "index.ts")
    .map((file) => ({ folder, name: path.basename(file, ".ts"), file: path.join(place, folder, file) })),
);

const exportsOf = (file: string): Record<string, unknown> => require(file);

const isCheck = (value: unknown): value is Check =>
  typeof value === "object" && value !== null && "question" in value && "ask" in value;

test("every folder of checks is listed, and nothing else lies beside them", () => {
  expect([...Object.keys(folders), "index.ts"].sort()).toEqual(readdirSync(place).sort());
});

test("every file of a folder exports one check under the file's own name, and nothing else", () => {
  const offenders = files.filter(({ name, file }) => {
    const exported = Object.entries(exportsOf(file));
    const [[only, value] = []] = exported;
    const lines = readFileSync(file, "utf8").match(/^export /gm) ?? [];
    return exported.length !== 1 || only !== name || !isCheck(value) || lines.length !== 1;
  });
  expect(offenders.map(({ file }) => path.relative(root, file))).toEqual([]);
});

test("every registry lists the checks of its folder, each under its name", () => {
  const listed = Object.entries(folders).flatMap(([folder, registry]) =>
    Object.keys(registry).map((name) => `${folder}/${name}`),
  );
  expect(listed.sort()).toEqual(files.map(({ folder, name }) => `${folder}/${name}`).sort());
  const offenders = files.filter(
    ({ folder, name, file }) => folders[folder]?.[name] !== exportsOf(file)[name],
  );
  expect(offenders.map(({ folder, name }) => `${folder}/${name}`)).toEqual([]);
});

test("no two checks have one name, in whichever folders they are", () => {
  const names = files.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(Object.keys(checks).sort()).toEqual(names.sort());
});

test("every check is found by its name in the file that exports it", () => {
  const offenders = Object.keys(checks).filter((name) => {
    const file = fileOfCheck(name);
    return file === undefined || exportsOf(path.join(root, file))[name] !== checks[name];
  });
  expect(offenders).toEqual([]);
});

test("what questions that ask alike have in common is called as its file", () => {
  const kinds = path.join(root, "conform", "kinds");
  const offenders = readdirSync(kinds).filter(
    (file) => Object.keys(exportsOf(path.join(kinds, file))).join() !== path.basename(file, ".ts"),
  );
  expect(offenders).toEqual([]);
});

test("there are more than sixty checks, and no two ask the same", () => {
  const questions = Object.values(checks).map(({ question }) => question);
  expect(questions.length).toBeGreaterThan(60);
  const asked = Object.values(checks).map(({ question, does, settles }) =>
    JSON.stringify({ question, does, settles }),
  );
  expect(new Set(asked).size).toBe(asked.length);
});

test("every check says what it asks, why, where the belief comes from, what it does and what it expects", () => {
  const offenders = Object.entries(checks).filter(
    ([, { question, why, source, does, expected }]) =>
      !question.endsWith("?") ||
      ![why, does].every((text) => /^[A-Z].*\.$/.test(text)) ||
      !source ||
      !expected,
  );
  expect(offenders.map(([name]) => name)).toEqual([]);
});

test("what is not asked says how it can be found out", () => {
  const offenders = Object.entries(notAsked).filter(
    ([name, { question, how }]) => !question.endsWith("?") || !/^[A-Z].*\.$/.test(how) || name in checks,
  );
  expect(offenders.map(([name]) => name)).toEqual([]);
});
