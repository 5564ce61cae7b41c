import type { Region } from "../accounts";
import type { Call } from "../http/call";
import { record } from "./activities";
import type { PersonRecord } from "./person";

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

/** Something that was answered as a success but did nothing. */
export interface SilentDrop {
  reason: DropReason;
  /** The value or the field it is about. */
  detail: string;
  region: Region;
  method: string;
  /** As received, with the query. */
  path: string;
  /** Position in a Track v2 batch. */
  batchIndex?: number;
}

export const drop = (call: Call, reason: DropReason, detail: string): void => {
  const { workspace, method, path, batchIndex } = call;
  const entry: SilentDrop = { reason, detail, region: workspace.region, method, path };
  if (batchIndex !== undefined) entry.batchIndex = batchIndex;
  workspace.silent.push(entry);
};

/** Writes down the fields an endpoint does not know: they are accepted and have no effect. */
export const dropUnknownFields = (
  call: Call,
  body: Record<string, unknown>,
  known: readonly string[],
): void => {
  for (const field of Object.keys(body)) if (!known.includes(field)) drop(call, "ignored field", field);
};

/** A change of one attribute that was accepted and failed; also seen in the activity log: Track API reference. */
export const failAttribute = (call: Call, person: PersonRecord | undefined, name: string): void => {
  drop(call, "attribute update failure", name);
  record(call, "failed_attribute_change", person, name);
};
