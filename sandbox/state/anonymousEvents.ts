import { daysEventsAreMovable, secondsAnonymousIdStaysOpen } from "../limits";
import { record } from "./activities";
import type { RecordedEvent } from "./event";
import { newAnonymousEvent, type SentEvent } from "./events";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";
import { connectAnonymous } from "./relationships";
import { failAttribute } from "./silent";

const secondsPerDay = 86_400;

/** The moment before which events stay where they are. */
export const oldestMovable = (now: number): number => now - daysEventsAreMovable * secondsPerDay;

const give = (moment: Moment, person: PersonRecord, event: RecordedEvent): void => {
  person.events.push(event);
  record(moment, event.type, person, event.name, event.data);
};

// Events still join within five minutes after an identify; later ones wait for the next: the anonymous events guide.
const openOwner = ({ workspace, now }: Moment, anonymousId: string): PersonRecord | undefined => {
  const owner = workspace.anonymousOwners.get(anonymousId);
  const isOpen = owner && now - owner.identifiedAt <= secondsAnonymousIdStaysOpen;
  return isOpen && workspace.people.has(owner.person.cioId) ? owner.person : undefined;
};

const keep = ({ workspace }: Moment, event: RecordedEvent): void => {
  workspace.anonymousEvents.add(event);
  if (event.anonymousId === undefined) return;
  const others = workspace.eventsByAnonymousId.get(event.anonymousId);
  if (others) others.push(event);
  else workspace.eventsByAnonymousId.set(event.anonymousId, [event]);
};

export const recordAnonymousEvent = (
  moment: Moment,
  sent: SentEvent,
  anonymousId: string | undefined,
): void => {
  const event = newAnonymousEvent(moment, sent, anonymousId);
  if (!event) return;
  const person = anonymousId === undefined ? undefined : openOwner(moment, anonymousId);
  if (person) give(moment, person, event);
  else keep(moment, event);
};

const moveEvents = (moment: Moment, person: PersonRecord, anonymousId: string): void => {
  const { workspace, now } = moment;
  const waiting = workspace.eventsByAnonymousId.get(anonymousId) ?? [];
  workspace.eventsByAnonymousId.delete(anonymousId);
  for (const event of waiting) {
    workspace.anonymousEvents.delete(event);
    if (event.receivedAt >= oldestMovable(now)) give(moment, person, event);
  }
};

/** Links an anonymous_id and what waits under it to a person. False when it was somebody else's before. */
export const claimAnonymousId = (moment: Moment, person: PersonRecord, anonymousId: string): boolean => {
  const { anonymousOwners } = moment.workspace;
  const owner = anonymousOwners.get(anonymousId);
  if (owner && owner.person !== person) {
    failAttribute(moment, person, "anonymous_id");
    return false;
  }
  anonymousOwners.set(anonymousId, { person, identifiedAt: moment.now });
  moveEvents(moment, person, anonymousId);
  connectAnonymous(moment, person, anonymousId);
  return true;
};
