import { nextNumber } from "./canonicalId";
import { type Delivery, newDelivery } from "./deliveries";
import { findPerson, type PersonRef } from "./identifiers";
import { nameOfPerson, type PersonRecord } from "./person";
import type { Workspace } from "./workspace";

export interface TriggerRecord {
  id: number;
  broadcastId: number;
  /** Seconds since 1970. */
  createdAt: number;
  /** The request as it was sent. */
  sent: Record<string, unknown>;
  deliveries: Delivery[];
  /** What kept the broadcast from going out, one line per recipient. */
  errors: string[];
}

/** A trigger as tests see it; the recipients by id, else by email address, else by `cio_` and cio_id. */
export interface Trigger {
  id: number;
  broadcastId: number;
  sent: Record<string, unknown>;
  recipients: string[];
  errors: string[];
}

export const copyTrigger = ({ id, broadcastId, sent, deliveries, errors }: TriggerRecord): Trigger =>
  structuredClone({
    id,
    broadcastId,
    sent,
    recipients: deliveries.map(({ person }) => nameOfPerson(person)),
    errors,
  });

/** Somebody a trigger names, and whether it may go on without them. */
export interface Addressee {
  ref: PersonRef;
  isOptional: boolean;
}

const missing = ({ ref }: Addressee, at: number): string =>
  `line ${at + 1}: ${ref.kind} ${ref.value} not found`;

/**
 * Sends a broadcast. One addressee who is missing and not optional makes all of it fail: Customer.io's description of
 * id_ignore_missing and email_ignore_missing.
 */
export const triggerBroadcast = (
  workspace: Workspace,
  broadcastId: number,
  sent: Record<string, unknown>,
  audience: { people: readonly PersonRecord[]; addressees: readonly Addressee[] },
  now: number,
): TriggerRecord => {
  const errors = audience.addressees.flatMap((addressee, at) =>
    addressee.isOptional || findPerson(workspace, addressee.ref) ? [] : [missing(addressee, at)],
  );
  const named = audience.addressees.flatMap(({ ref }) => findPerson(workspace, ref) ?? []);
  const recipients = errors.length > 0 ? [] : new Set([...audience.people, ...named]);
  const trigger: TriggerRecord = {
    id: nextNumber(workspace),
    broadcastId,
    createdAt: now,
    sent,
    deliveries: [...recipients].map((person) =>
      newDelivery(workspace, person, now, { channel: "email", broadcastId, sent }),
    ),
    errors,
  };
  workspace.triggers.push(trigger);
  return trigger;
};
