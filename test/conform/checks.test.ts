import { readdirSync } from "node:fs";
import path from "node:path";
import type { Check } from "../../conform/check";
import { checks } from "../../conform/checks";
import { fileOfCheck } from "../../conform/fileOfCheck";
import { notAsked } from "../../conform/notAsked";

const folder = path.resolve(__dirname, "../../conform/checks");

const isCheck = (value: unknown): value is Check =>
  typeof value === "object" && value !== null && "question" in value && "ask" in value;

/** What the files export, by name: single checks and tables of them. */
const exported = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.includes(path.sep) && file.endsWith(".ts"))
  .flatMap((file) => Object.entries(require(path.join(folder, file)) as Record<string, unknown>))
  .flatMap(([name, value]) =>
    isCheck(value)
      ? [name]
      : Object.entries(value as object).flatMap(([inner, one]) => (isCheck(one) ? [inner] : [])),
  );

test("every check of a file is in the registry, and no two have one name", () => {
  expect([...exported].sort()).toEqual(Object.keys(checks).sort());
});

test("every check is found by its name in the file that exports it", () => {
  const offenders = Object.keys(checks).filter((name) => {
    const file = fileOfCheck(name);
    if (file === undefined) return true;
    const values = Object.values(
      require(path.join(folder, path.relative("conform/checks", file))) as Record<string, object>,
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
