import type { Person, RecordedEvent } from "../sandbox/sandbox";
import { type Cell, columns } from "./columns";
import type { Paint } from "./paint";

const kinds: Record<RecordedEvent["type"], string> = {
  event: "event",
  page: "page view",
  screen: "screen view",
};

const rowOf = (name: string, text: string): Cell[] => [{ text: name, tone: "weak" }, { text }];

export const eventRow = ({ name, type, data }: RecordedEvent): Cell[] =>
  rowOf(kinds[type], Object.keys(data).length > 0 ? `${name} ${JSON.stringify(data)}` : name);

/** A person as Customer.io holds them; values as JSON, so that text and numbers can be told apart. */
export const personLines = (person: Person, paint: Paint): string[] => {
  const identifiers = Object.entries({ id: person.id, email: person.email, phone: person.phone });
  return columns(
    [
      ...identifiers.flatMap(([name, value]) => (value === undefined ? [] : [rowOf(name, value)])),
      ...Object.entries(person.attributes).map(([name, value]) => rowOf(name, JSON.stringify(value))),
      ...person.devices.map(({ token, platform }) => rowOf("device", `${token} (${platform})`)),
      ...(person.segments.length > 0 ? [rowOf("segments", person.segments.join(", "))] : []),
      ...person.events.map(eventRow),
    ],
    paint,
  );
};
