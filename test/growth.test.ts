import component from "../src";
import { ValidationError } from "../src/errors";
import { isLinear } from "./growth";

const part = '[{"a":1},';

/** Looks for each unit among all those before it. */
const squared = (text: string): number => {
  const count = text.length / part.length;
  let found = 0;
  for (let at = 0; at < count; at += 1) for (let before = 0; before < at; before += 1) found += before & 1;
  return found;
};

test.each([
  ["the square of its units", squared, false],
  ["its length", (text: string) => text.split(part), true],
])("whether time grows with %s is seen where a unit is several characters long", (_, run, expected) => {
  const isSeen = isLinear((size) => {
    const text = part.repeat(size / part.length);
    return () => run(text);
  }, part.length);
  expect(isSeen).toBe(expected);
});

interface Input {
  label?: unknown;
  clean?: (value: unknown) => unknown;
  inputs?: Input[];
}

const withInner = (input: Input): Input[] => [input, ...(input.inputs ?? []).flatMap(withInner)];

interface Read {
  label: string;
  clean: (value: unknown) => unknown;
}

const all = Object.values(component.actions)
  .flatMap((action) => (action.inputs as Input[]).flatMap(withInner))
  .flatMap(({ clean, label }): Read[] => (clean ? [{ label: String(label), clean }] : []));

/** Inputs that are read in different ways, two of each: most of some hundreds are made by the same few builders. */
const inputs = [...new Set(all.map(({ clean }) => String(clean)))].flatMap((source) => {
  const alike = all.filter(({ clean }) => String(clean) === source);
  return [...new Map(alike.map((input) => [input.label, input])).values()].slice(0, 2);
});

const starts = ["", "/v1/", "/v1/%", '{"', "[", "+1", "2026-11-20T"];

const repeated =
  'a|25| |\t|\n|,|;|.|-|+|0|9|1e|%25|%2e|%2e%2e/|/|\\|"|\\"|\'|[|]|{|{{|}|:|="|@|a@|<title|cio_|\u200b|é|😀|\ud800|["|{"a":|[{"a":1},'.split(
    "|",
  );

/** Reads a value as the platform has it read; an input that is refused must be refused in so many words. */
const read = (clean: (value: unknown) => unknown, value: unknown): string | undefined => {
  try {
    clean(value);
    return undefined;
  } catch (error) {
    return error instanceof ValidationError ? undefined : String(error);
  }
};

interface Text {
  start: string;
  part: string;
  end: string;
}

/** Digits that a number ends with are told from those within it. */
const numbers = ["0", "9"].flatMap((part) => [
  { start: "[1", part, end: "1]" },
  { start: '{"a":1', part, end: "1}" },
  { start: "1", part, end: "1" },
]);

const texts: Text[] = [
  ...starts.flatMap((start) => repeated.map((part) => ({ start, part, end: "!" }))),
  ...numbers,
];

const isReadInLinearTime = (clean: (value: unknown) => unknown, { start, part, end }: Text): boolean =>
  isLinear((size) => {
    const text = `${start}${part.repeat(size / part.length)}${end}`;
    return () => read(clean, text);
  }, part.length);

test("no text in any input takes more than linear time to read", () => {
  const offenders = inputs.flatMap(({ label, clean }) =>
    texts
      .filter((text) => !isReadInLinearTime(clean, text))
      .map(({ start, part, end }) => `${label}: ${JSON.stringify(`${start}${part}${part}...${end}`)}`),
  );
  expect(offenders).toEqual([]);
}, 120_000);

const nested = (wrap: (inner: unknown) => unknown): unknown =>
  Array.from({ length: 100_000 }).reduce(wrap, "ada");

const entries = Array.from({ length: 10_000 }, (_, at) => `ada-${at}`);

test.each([
  ["a list 100000 deep", nested((inner) => [inner])],
  ["an object 100000 deep", nested((inner) => ({ a: inner }))],
  ["JSON text 100000 deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["JSON text of an object 100000 deep", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ["JSON text with a string of 9 MB", JSON.stringify({ a: "x".repeat(9_000_000) })],
  ["JSON text with a string of 9 MB in a list", JSON.stringify(["x".repeat(9_000_000)])],
  ["a list of 10000", entries],
  ["an object of 10000", Object.fromEntries(entries.map((entry) => [entry, entry]))],
])("%s is read, or refused by the name of the input", (_, value) => {
  const offenders = inputs.flatMap(({ label, clean }) => {
    const failure = read(clean, value);
    return failure === undefined ? [] : [`${label}: ${failure}`];
  });
  expect(offenders).toEqual([]);
});
