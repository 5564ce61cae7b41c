import type { Fault } from "../../sandbox/sandbox";
import type { ShownFault } from "../wire";

interface NamedFault extends ShownFault {
  fault?: Fault;
  /** What became of an attempt that it hit. */
  did?: string;
}

/** What the sandbox may be asked for, as the page calls it. */
const faults: NamedFault[] = [
  { name: "as it should", says: "" },
  {
    name: "503 twice",
    says: "stores, then answers 503, twice",
    fault: { status: 503, times: 2, afterStoring: true, retryAfter: null },
    did: "carried out, then failed",
  },
  {
    name: "drops",
    says: "stores, then drops the connection, once",
    fault: { afterStoring: true, reset: true },
    did: "carried out, then dropped",
  },
  {
    name: "429",
    says: "refuses once, with Retry-After: 1",
    fault: { status: 429, retryAfter: 1 },
    did: "refused, retry after 1 s",
  },
  {
    name: "slow",
    says: "two seconds late, once",
    fault: { delay: 2_000 },
    did: "carried out, answered late",
  },
  {
    name: "half",
    says: "stores, then sends half of the answer, once",
    fault: { afterStoring: true, halfBody: true },
    did: "carried out, half answered",
  },
];

export const shownFaults: ShownFault[] = faults.map(({ name, says }) => ({ name, says }));

/** The fault of this name; undefined where the sandbox answers as it should. */
export const faultNamed = (wanted: string): Fault | undefined =>
  faults.find(({ name }) => name === wanted)?.fault;

/** What an attempt that this fault hit came to. */
export const effectOf = (hit: Fault): string | undefined => faults.find(({ fault }) => fault === hit)?.did;
