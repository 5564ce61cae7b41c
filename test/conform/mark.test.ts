import { ageOf, isOfRun, markIn, newMark } from "../../conform/mark";

const minute = 60_000;
const year = 365 * 24 * 60 * minute;
const now = Date.parse("2026-11-21T12:00:30Z");

test.each([0, minute, 90 * minute, 11 * 24 * 60 * minute, year / 2, -2 * minute])(
  "a mark says that its run began %i milliseconds ago",
  (age) => {
    expect(
      ageOf(
        newMark(now - age, (below) => below - 1),
        now,
      ),
    ).toBe(age);
  },
);

test("a run of years ago is not taken for one that has just begun", () => {
  const ages = [1, 2, 3, 5].map((years) =>
    ageOf(
      newMark(now - years * year, () => 0),
      now,
    ),
  );
  expect(ages.filter((age) => Math.abs(age) < 24 * 60 * minute)).toEqual([]);
});

test("runs that begin at the same minute have marks of their own", () => {
  const marks = [0, 1, 31, 32, 1023, 2 ** 20 - 1].map((random) => newMark(now, () => random));
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks.filter((mark) => !/^[a-km-np-z2-9]{8}$/.test(mark))).toEqual([]);
});

test.each([
  ["conformance-abcdefgh-identifyCreates", "abcdefgh"],
  ["conformance-abcdefgh-addressCase@conformance.invalid", "abcdefgh"],
  ["cio_conformance-abcdefgh-cioIdWithDashes", "abcdefgh"],
  ["cio_conformanceabcdefgh", "abcdefgh"],
  ["conformance-team", undefined],
  ["conformance-TEAM-of-berlin", undefined],
  ["ada@conformance.invalid", undefined],
  ["ada-1815", undefined],
])("%s has the mark %s", (name, mark) => {
  expect(markIn(name)).toBe(mark);
});

test("only what begins as all names of a run is one", () => {
  const names = [
    "conformance-abcdefgh-x",
    "conformance-abcdefgh",
    "conformance-abcdefg0-x",
    "x-abcdefgh-x",
    5,
  ];
  expect(names.filter(isOfRun)).toEqual(["conformance-abcdefgh-x"]);
});
