import { isFields, textOf } from "../fields";
import { limits } from "../limits";
import { invalid, type Problem, required } from "../problems";
import { record } from "./activities";
import type { EventType, RecordedEvent } from "./event";
import { isEmail, type PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import { personToWrite } from "./people";
import { secondsOrNow } from "./timestamps";

/** An event as it was sent, before anything about it is believed. */
export interface SentEvent {
  name: unknown;
  type: unknown;
  id: unknown;
  timestamp: unknown;
  data: unknown;
}

const nameProblems = (name: unknown): Problem[] => {
  if (name === undefined || name === null) return [required("name")];
  if (typeof name !== "string") return [invalid("name", "must be a string")];
  if (name.trim() === "") return [invalid("name", "cannot be blank")];
  if (Buffer.byteLength(name.trim()) <= limits.eventNameBytes) return [];
  return [invalid("name", `cannot be longer than ${limits.eventNameBytes} bytes`)];
};

// Short bodies cannot hold too much: only long ones are worth measuring.
const isTooLong = (data: unknown, bodyBytes: number): boolean =>
  bodyBytes > limits.eventDataBytes && Buffer.byteLength(JSON.stringify(data)) > limits.eventDataBytes;

const dataProblems = (field: string, data: unknown, bodyBytes: number): Problem[] => {
  if (data === undefined) return [];
  if (!isFields(data)) return [invalid(field, "must be an object")];
  return isTooLong(data, bodyBytes)
    ? [invalid(field, `cannot be longer than ${limits.eventDataBytes} bytes`)]
    : [];
};

// People have lost events because they sent the person's id here. Unconfirmed: event-ids.
const idProblems = (id: unknown): Problem[] =>
  id === undefined || (typeof id === "string" && id !== "") ? [] : [invalid("id", "must be a ULID")];

/** `dataField` is what the API calls the data; the size of the whole body spares measuring short ones. */
export const eventProblems = (
  sent: SentEvent,
  dataField: "data" | "attributes",
  bodyBytes: number,
): Problem[] => [
  ...nameProblems(sent.name),
  ...dataProblems(dataField, sent.data, bodyBytes),
  ...idProblems(sent.id),
];

// Anything that is neither page nor screen is an event: Track API reference.
const typeOf = (type: unknown): EventType => (type === "page" || type === "screen" ? type : "event");

const eventOf = (moment: Moment, sent: SentEvent, anonymousId?: string): RecordedEvent => ({
  name: textOf(sent.name).trim(),
  type: typeOf(sent.type),
  id: typeof sent.id === "string" ? sent.id : undefined,
  timestamp: secondsOrNow(moment, sent.timestamp),
  receivedAt: moment.now,
  data: isFields(sent.data) ? sent.data : {},
  anonymousId,
});

const isDuplicate = (moment: Moment, { id }: SentEvent): boolean => {
  if (typeof id !== "string" || !moment.workspace.eventIds.has(id)) return false;
  moment.drop("duplicate event id", id);
  return true;
};

const remember = ({ workspace }: Moment, { id }: RecordedEvent): void => {
  if (id !== undefined) workspace.eventIds.add(id);
};

/** Records a person's event; nothing happens when its id was seen before or the person cannot be written to. */
export const recordEvent = (moment: Moment, ref: PersonRef, sent: SentEvent): void => {
  if (isDuplicate(moment, sent)) return;
  const person = personToWrite(moment, ref);
  if (!person) return;
  const event = eventOf(moment, sent);
  remember(moment, event);
  person.events.push(event);
  record(moment, event.type, person, event.name, event.data);
};

/** Records an event of nobody known; without an anonymous_id it is an invite event. */
export const newAnonymousEvent = (
  moment: Moment,
  sent: SentEvent,
  anonymousId: string | undefined,
): RecordedEvent | undefined => {
  if (isDuplicate(moment, sent)) return undefined;
  const event = eventOf(moment, sent, anonymousId);
  remember(moment, event);
  return event;
};

/** An invite event goes to the address in its data: Track API reference. */
export const recipientProblems = (data: unknown): Problem[] => {
  const recipient = isFields(data) ? data.recipient : undefined;
  return typeof recipient === "string" && isEmail(recipient) ? [] : [required("data.recipient")];
};
