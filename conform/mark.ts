/** The beginning of every name that a run gives. */
export const prefix = "conformance-";

const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** One half of a mark says when its run began, the other one is random: no two runs have a mark in common. */
const half = 4;

/** As many as half a mark can say. As a number of minutes it is two years, after which the same come again. */
const span = letters.length ** half;

const minute = 60_000;

const written = (number: number): string =>
  Array.from({ length: half }, (_, at) => letters[Math.floor(number / letters.length ** at) % letters.length])
    .reverse()
    .join("");

const minutesOf = (milliseconds: number): number => Math.floor(milliseconds / minute);

/** What all names of a run have in common. `now` in milliseconds since 1970. */
export const newMark = (now: number, random: (below: number) => number): string =>
  written(minutesOf(now) % span) + written(random(span));

const isMark = (text: string): boolean =>
  text.length === 2 * half && [...text].every((letter) => letters.includes(letter));

/** How long ago the run of a mark began, in milliseconds; less than nothing where another clock is ahead of this one. */
export const ageOf = (mark: string, now: number): number => {
  const began = [...mark.slice(0, half)].reduce(
    (number, letter) => number * letters.length + letters.indexOf(letter),
    0,
  );
  const age = (((minutesOf(now) - began) % span) + span) % span;
  return minute * (age > span / 2 ? age - span : age);
};

/** The mark in a name that a run gave, also behind cio_ and without its dashes; undefined where there is none. */
export const markIn = (name: string): string | undefined => {
  const [, behind = ""] = name.split("conformance");
  const mark = behind.slice(behind.startsWith("-") ? 1 : 0).slice(0, 2 * half);
  return isMark(mark) ? mark : undefined;
};

/** Whether it is a name that a run has given, and not one of somebody else that begins alike. */
export const isOfRun = (name: unknown): name is string =>
  typeof name === "string" &&
  name.startsWith(prefix) &&
  isMark(name.slice(prefix.length, prefix.length + 2 * half)) &&
  name[prefix.length + 2 * half] === "-";
