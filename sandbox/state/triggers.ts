import { nextNumber } from "./canonicalId";
import { newDelivery } from "./deliveries";
import { findPerson, type PersonRef } from "./identifiers";
import { later } from "./jobs";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";
import type { TriggerRecord } from "./trigger";

/** Somebody a trigger names, and whether it may go on without them. */
export interface Addressee {
  ref: PersonRef;
  isOptional: boolean;
}

/** Whom a broadcast is for. */
export interface Audience {
  people: readonly PersonRecord[];
  addressees: readonly Addressee[];
  /** What is wrong with the lines of a data file. */
  errors: readonly string[];
}

const missing = ({ ref }: Addressee, at: number): string =>
  `line ${at + 1}: ${ref.kind} ${ref.value} not found`;

/** One addressee who is missing and not optional makes all of it fail. Unconfirmed: missing-addressees. */
const process = (moment: Moment, trigger: TriggerRecord, audience: Audience): void => {
  const { workspace, now } = moment;
  const { people, addressees, errors } = audience;
  const { id, broadcastId, sent } = trigger;
  trigger.processedAt = now;
  trigger.errors = [
    ...errors,
    ...addressees.flatMap((addressee, at) =>
      addressee.isOptional || findPerson(workspace, addressee.ref) ? [] : [missing(addressee, at)],
    ),
  ];
  if (trigger.errors.length > 0) return;
  const named = addressees.flatMap(({ ref }) => findPerson(workspace, ref) ?? []);
  trigger.deliveries = [...new Set([...people, ...named])].map((person) =>
    newDelivery(moment, person, { channel: "email", broadcastId, triggerId: id, sent }),
  );
};

/** Takes in a trigger. Whom it reaches is found out when it is processed. */
export const triggerBroadcast = (
  moment: Moment,
  broadcastId: number,
  sent: Record<string, unknown>,
  audienceOf: (moment: Moment) => Audience,
): TriggerRecord => {
  const trigger: TriggerRecord = {
    id: nextNumber(moment.workspace),
    broadcastId,
    createdAt: moment.now,
    processedAt: undefined,
    sent,
    deliveries: [],
    errors: [],
  };
  moment.workspace.triggers.push(trigger);
  later(moment, "broadcast", (due) => process(due, trigger, audienceOf(due)));
  return trigger;
};
