import type { Aim } from "./aims";
import { median } from "./median";
import type { Results } from "./results";

export const benchAims: readonly Aim<Results>[] = [
  {
    what: "processor time to load the package / an empty component with the stock webpack config",
    of: ({ load }) => median(load.map(({ ours, stock }) => ours / stock)),
    atMost: 0.5,
  },
  {
    what: "milliseconds that each further step adds to it",
    of: ({ load, steps }) => median(load.map(({ ours, twice }) => twice - ours)) / steps,
    atMost: 0.2,
  },
  {
    what: "processor time to load it and have a first Identify answered / the same made with the platform's `createClient`",
    of: ({ cold }) => median(cold.map(({ ours, stock }) => ours / stock)),
    atMost: 0.55,
  },
  {
    what: "processor time to load it and have a first Identify answered / the SDK",
    of: ({ cold }) => median(cold.map(({ ours, sdk }) => ours / sdk)),
  },
  {
    what: "processor time of an Identify, 50 at a time / the SDK",
    of: ({ concurrent }) => concurrent.cpuRatio.sdk,
    atMost: 0.5,
  },
  {
    what: "Identify, steps a second, 50 at a time / the SDK",
    of: ({ concurrent }) => concurrent.rateRatio.sdk,
    atLeast: 1.7,
  },
  {
    what: "Identify, steps a second, one at a time / the SDK",
    of: ({ sequential }) => sequential.rateRatio.sdk,
  },
  {
    what: "Identify, steps a second, 50 at a time / bare `node:http`",
    of: ({ concurrent }) => concurrent.rateRatio.bare,
  },
  {
    what: "peak memory of 5,000 Identify, 50 at a time / the SDK",
    of: ({ peakMemory }) => peakMemory.ours / peakMemory.sdk,
  },
  {
    what: "size of the bundle / of an empty component with the stock webpack config",
    of: ({ size }) => size.ours / size.stock,
  },
];
