import type { Workspace } from "./workspace";

/** Why Customer.io would accept a call and leave it, or a part of it, without effect. */
export type DropReason =
  | "attribute update failure"
  | "duplicate event id"
  | "ignored field"
  | "merge without effect"
  | "no person to update"
  | "older than what is stored"
  | "suppressed"
  | "system attribute"
  | "timestamp replaced"
  | "unknown cio_id"
  | "unknown delivery"
  | "unknown device"
  | "unknown object"
  | "unknown person"
  | "unknown relationship"
  | "not suppressed";

/** What a change needs to know: whose state, and when. */
export interface Moment {
  workspace: Workspace;
  /** Seconds since 1970. */
  now: number;
  /** Writes down what is answered as a success and does nothing: `detail` is the value or the field it is about. */
  drop: (reason: DropReason, detail: string) => void;
}
