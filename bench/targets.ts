import type { Results } from "./results";

interface Target {
  what: string;
  value: (results: Results) => number;
  atLeast?: number;
  atMost?: number;
}

const targets: Target[] = [
  { what: "one at a time / SDK", value: ({ sequential }) => sequential.ratio.sdk, atLeast: 1 },
  { what: "50 at a time / SDK", value: ({ concurrent }) => concurrent.ratio.sdk, atLeast: 2 },
  { what: "50 at a time / node:http", value: ({ concurrent }) => concurrent.ratio.bare, atLeast: 0.4 },
  { what: "load time / stock", value: ({ load }) => load.ours / load.stock, atMost: 0.75 },
  { what: "size / stock", value: ({ size }) => size.ours / size.stock, atMost: 0.6 },
];

/** "met: 50 at a time / SDK 2.41 (at least 2)", one for each target. */
export const judge = (results: Results): string[] =>
  targets.map(({ what, value, atLeast, atMost }) => {
    const found = value(results);
    const isMet = found >= (atLeast ?? 0) && found <= (atMost ?? Number.POSITIVE_INFINITY);
    const wanted = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
    return `${isMet ? "met" : "MISSED"}: ${what} ${found.toFixed(2)} (${wanted})`;
  });
