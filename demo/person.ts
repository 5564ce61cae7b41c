import type { Person, RecordedEvent } from "../sandbox/sandbox";
import { columns } from "./columns";
import type { Paint } from "./paint";

const kinds: Record<RecordedEvent["type"], string> = {
  event: "event",
  page: "page view",
  screen: "screen view",
};

/** What it is and what it says, in two columns. */
export type Row = [name: string, text: string];

export const eventRow = ({ name, type, data }: RecordedEvent): Row => [
  kinds[type],
  Object.keys(data).length > 0 ? `${name} ${JSON.stringify(data)}` : name,
];

export const rowLines = (rows: Row[], paint: Paint): string[] =>
  columns(rows.map(([name, text]) => [paint("weak", name), text]));

/** A person as Customer.io holds them; values as JSON, so that text and numbers can be told apart. */
export const personLines = (person: Person, paint: Paint): string[] => {
  const identifiers = Object.entries({ id: person.id, email: person.email, phone: person.phone });
  return rowLines(
    [
      ...identifiers.flatMap(([name, value]): Row[] => (value === undefined ? [] : [[name, value]])),
      ...Object.entries(person.attributes).map(([name, value]): Row => [name, JSON.stringify(value)]),
      ...person.devices.map(({ token, platform }): Row => ["device", `${token} (${platform})`]),
      ...(person.segments.length > 0 ? [["segments", person.segments.join(", ")] satisfies Row] : []),
      ...person.events.map(eventRow),
    ],
    paint,
  );
};
