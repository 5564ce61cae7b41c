/** A ratio that the benchmarks print, and README with them; without a bound it has no aim. */
export interface Aim<Results> {
  /** What is divided by what. */
  what: string;
  of: (results: Results) => number;
  atLeast?: number;
  atMost?: number;
}

/** "at most 0.5"; nothing where there is no aim. */
export const wanted = ({ atLeast, atMost }: Pick<Aim<never>, "atLeast" | "atMost">): string => {
  if (atLeast !== undefined) return `at least ${atLeast}`;
  return atMost === undefined ? "" : `at most ${atMost}`;
};

const rowOf = <Results>(aim: Aim<Results>, results: Results): string => {
  const value = aim.of(results);
  const shown = value.toFixed(value >= 10 ? 0 : 2);
  const found = Number(shown); // judged as it is printed
  const isMet = found >= (aim.atLeast ?? 0) && found <= (aim.atMost ?? Number.POSITIVE_INFINITY);
  return `| ${aim.what} | ${shown} | ${wanted(aim)}${isMet ? "" : ": MISSED"} |`;
};

/** The ratios as README has them: these lines are pasted there. */
export const aimTable = <Results>(command: string, aims: readonly Aim<Results>[], results: Results): string =>
  [
    `| \`${command}\` | found | aim |`,
    "| --- | ---: | --- |",
    ...aims.map((aim) => rowOf(aim, results)),
  ].join("\n");
