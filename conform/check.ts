import type { Asker } from "./asker";
import type { Need } from "./needs";

/** One question that requests can settle. Its name is the one under which the registry has it. */
export interface Check {
  question: string;
  /** What in the connector hangs on the answer. */
  why: string;
  /** Where today's belief comes from. */
  source: string;
  /** What is sent and looked at. */
  does: string;
  /** The answer that is believed to be right; the sandbox gives it. */
  expected: string;
  needs?: readonly Need[];
  /** What it settles of the sandbox's list of unconfirmed behaviours. */
  settles?: readonly string[];
  /** Resolves with the answer: a short sentence that is the same wherever Customer.io behaves the same. */
  ask: (asker: Asker) => Promise<string>;
}
