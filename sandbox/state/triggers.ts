import { nextNumber } from "./canonicalId";
import { newDelivery } from "./deliveries";
import { findPerson, type PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";
import type { TriggerRecord } from "./trigger";

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
  moment: Moment,
  broadcastId: number,
  sent: Record<string, unknown>,
  audience: { people: readonly PersonRecord[]; addressees: readonly Addressee[] },
): TriggerRecord => {
  const { workspace, now } = moment;
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
      newDelivery(moment, person, { channel: "email", broadcastId, sent }),
    ),
    errors,
  };
  workspace.triggers.push(trigger);
  return trigger;
};
