/** Nothing longer is compared with the names, in characters. */
const longestGuess = 60;

/** Most workflows never need it: it is loaded by the first name that nobody knows. */
const levenshtein = (): typeof import("fastest-levenshtein") => require("fastest-levenshtein");

/** The name that may have been meant; undefined when none is like it. */
export const meant = (typed: string, names: readonly string[]): string | undefined => {
  if (typed.length > longestGuess) return undefined;
  const { closest, distance } = levenshtein();
  const found = closest(typed, names);
  return distance(typed, found) <= found.length / 3 ? found : undefined;
};
