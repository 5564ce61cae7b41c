import type { Call } from "../http/call";
import { daysEventsAreMovable, secondsAnonymousIdStaysOpen } from "../limits";
import { record } from "./activities";
import { newAnonymousEvent, type RecordedEvent, type SentEvent } from "./events";
import type { PersonRecord } from "./person";
import { connectAnonymous } from "./relationships";
import { failAttribute } from "./silent";

const secondsPerDay = 86_400;

/** The moment before which events stay where they are. */
export const oldestMovable = (now: number): number => now - daysEventsAreMovable * secondsPerDay;

const give = (call: Call, person: PersonRecord, event: RecordedEvent): void => {
  person.events.push(event);
  record(call, event.type, person, event.name, event.data);
};

// Events still join within five minutes after an identify; later ones wait for the next: the anonymous events guide.
const openOwner = ({ workspace, now }: Call, anonymousId: string): PersonRecord | undefined => {
  const owner = workspace.anonymousOwners.get(anonymousId);
  const isOpen = owner && now - owner.identifiedAt <= secondsAnonymousIdStaysOpen;
  return isOpen && workspace.people.has(owner.person.cioId) ? owner.person : undefined;
};

const keep = ({ workspace }: Call, event: RecordedEvent): void => {
  workspace.anonymousEvents.add(event);
  if (event.anonymousId === undefined) return;
  const others = workspace.eventsByAnonymousId.get(event.anonymousId);
  if (others) others.push(event);
  else workspace.eventsByAnonymousId.set(event.anonymousId, [event]);
};

export const recordAnonymousEvent = (call: Call, sent: SentEvent, anonymousId: string | undefined): void => {
  const event = newAnonymousEvent(call, sent, anonymousId);
  if (!event) return;
  const person = anonymousId === undefined ? undefined : openOwner(call, anonymousId);
  if (person) give(call, person, event);
  else keep(call, event);
};

const moveEvents = (call: Call, person: PersonRecord, anonymousId: string): void => {
  const { workspace, now } = call;
  const waiting = workspace.eventsByAnonymousId.get(anonymousId) ?? [];
  workspace.eventsByAnonymousId.delete(anonymousId);
  for (const event of waiting) {
    workspace.anonymousEvents.delete(event);
    if (event.receivedAt >= oldestMovable(now)) give(call, person, event);
  }
};

/** Links an anonymous_id and what waits under it to a person. False when it was somebody else's before. */
export const claimAnonymousId = (call: Call, person: PersonRecord, anonymousId: string): boolean => {
  const { anonymousOwners } = call.workspace;
  const owner = anonymousOwners.get(anonymousId);
  if (owner && owner.person !== person) {
    failAttribute(call, person, "anonymous_id");
    return false;
  }
  anonymousOwners.set(anonymousId, { person, identifiedAt: call.now });
  moveEvents(call, person, anonymousId);
  connectAnonymous(call, person, anonymousId);
  return true;
};
