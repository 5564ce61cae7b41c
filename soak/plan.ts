import type { Sandbox } from "../sandbox/sandbox";

/** What one record, or a step that has none, is to leave behind at Customer.io. */
export interface Effect {
  /** Stands in the data itself, so that it can be found again. */
  mark: string;
  /**
   * A `state` is there or not, however often it is sent; an `event` carries an id and counts once for each; a `single`
   * is there as often as it was sent.
   */
  kind: "state" | "event" | "single";
  /** Another run of the step sends the same: an event without a key gets a new id in each. */
  lasting: boolean;
  /** How often it is there now. */
  held: (sandbox: Sandbox) => number;
}

/** One step that is run while things go wrong. */
export interface Plan {
  action: string;
  inputs: Record<string, unknown>;
  effects: Effect[];
  /** The input that holds one record for each effect, where the step sends many; each record has its mark in it. */
  recordsInput?: string;
  /** Steps that run before, while nothing goes wrong. */
  before?: { action: string; inputs: Record<string, unknown> }[];
}

/** Of this record of this operation, and no part of another. */
export const markOf = (operation: number, record = 0): string => `soak-${operation}-${record}-mark`;

/** The mark in a record, wherever it is. */
export const markIn = (record: unknown): string | undefined =>
  /soak-\d+-\d+-mark/.exec(JSON.stringify(record) ?? "")?.[0];
