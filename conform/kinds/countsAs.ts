/** The time that is sent, in another form than this: Unix time in seconds. */
const sentSeconds = Date.UTC(2020, 0, 1) / 1000;

/** A day: no clocks are as far apart. */
const near = 86_400;

/** As when it counts, by the Unix time in seconds that Customer.io shows. */
export const countsAs = (shown: unknown, now: number): string => {
  if (typeof shown !== "number") return "no time is shown";
  if (shown === sentSeconds) return "it counts as sent";
  return Math.abs(shown - now) < near ? "it counts as now" : "it counts as another time";
};
