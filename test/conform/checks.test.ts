import { readdirSync } from "node:fs";
import path from "node:path";
import type { Check } from "../../conform/check";
import { checks, folders } from "../../conform/checks";
import { fileOfCheck } from "../../conform/fileOfCheck";
import { notAsked } from "../../conform/notAsked";

const place = path.resolve(__dirname, "../../conform/checks");

const isCheck = (value: unknown): value is Check =>
  typeof value === "object" && value !== null && "question" in value && "ask" in value;

/** What the files of a folder export, beside its registry. */
const exportsOf = (folder: string): [file: string, exported: Record<string, unknown>][] =>
  readdirSync(path.join(place, folder))
    .map((file) => path.basename(file, ".ts"))
    .filter((name) => name !== "index")
    .map((name) => [name, require(path.join(place, folder, name)) as Record<string, unknown>]);

test("every folder of checks is listed", () => {
  const there = readdirSync(place).filter((file) => file !== "index.ts");
  expect(Object.keys(folders).sort()).toEqual(there.sort());
});

test("every check of a file is in the registry, and no two have one name", () => {
  const exported = Object.keys(folders)
    .flatMap(exportsOf)
    .flatMap(([, values]) => Object.entries(values))
    .flatMap(([name, value]) =>
      isCheck(value)
        ? [name]
        : Object.entries(value as object).flatMap(([inner, one]) => (isCheck(one) ? [inner] : [])),
    );
  expect(exported.sort()).toEqual(Object.keys(checks).sort());
});

test("a file that is called as a check exports that check alone", () => {
  const offenders = Object.keys(folders)
    .flatMap(exportsOf)
    .filter(([name]) => name in checks)
    .filter(([name, exported]) => Object.keys(exported).length !== 1 || exported[name] !== checks[name]);
  expect(offenders.map(([name]) => name)).toEqual([]);
});

test("every check is found by its name in the file that exports it", () => {
  const offenders = Object.keys(checks).filter((name) => {
    const file = fileOfCheck(name);
    if (file === undefined) return true;
    const values = Object.values(
      require(path.join(place, path.relative("conform/checks", file))) as Record<string, object>,
    );
    return !values.some((value) => value === checks[name] || Object.hasOwn(value, name));
  });
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
