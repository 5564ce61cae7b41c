import type { Aim } from "./aims";
import {
  type BatchResults,
  cpu,
  cpuRatio,
  memoryRatio,
  most,
  recordCpu,
  roundTrip,
  speedRatio,
} from "./batchResults";
import { median } from "./median";

export const batchAims: readonly Aim<BatchResults>[] = [
  {
    what: "processor time of a record, 100,000 by Identify Many / by the SDK's `batch()` one after the other, which checks nothing",
    of: (results) => cpuRatio(results, "sdk"),
    atMost: 2.1,
  },
  {
    what: "processor time of a record, Identify Many / bare `node:http` with bodies made before",
    of: (results) => cpuRatio(results, "bare"),
  },
  {
    what: "processor time of a record, 1,000,000 / 100,000",
    of: (results) => median(results.most[100].map(cpu)) / most / recordCpu(results, "identifyMany"),
    atMost: 1.2,
  },
  {
    what: "peak memory of 1,000,000 records / the list, at 100 requests a second",
    of: (results) => memoryRatio(results, 100),
    atMost: 1.5,
  },
  {
    what: "peak memory of 1,000,000 records / the list, at 1000 requests a second",
    of: (results) => memoryRatio(results, 1000),
    atMost: 1.7,
  },
  {
    what: `people a second when an answer takes ${roundTrip} ms, Identify Many / the SDK's \`batch()\` one after the other`,
    of: (results) => speedRatio(results, "sdk"),
  },
  {
    what: `people a second when an answer takes ${roundTrip} ms, Identify Many / one Identify for each person, 50 at a time`,
    of: (results) => speedRatio(results, "oneByOne"),
  },
];
