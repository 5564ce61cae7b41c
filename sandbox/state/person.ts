import { textOf } from "../fields";
import type { RecordedEvent } from "./event";

/** What people can be told apart by, beside the cio_id that Customer.io assigns. */
export type IdentifierKind = "id" | "email" | "phone";

export interface Device {
  token: string;
  platform: "ios" | "android";
  /** Seconds since 1970. */
  lastUsed: number;
  attributes: Record<string, string>;
}

/** That a person wants no messages from a sender. */
export interface OptOut {
  channel: "sms" | "whatsapp";
  from: string;
}

export interface Relationship {
  objectTypeId: string;
  objectId: string;
  cioObjectId: string;
  attributes: Record<string, unknown>;
}

/** A person as tests see them. Attributes have the JSON types they were sent with. */
export interface Person {
  cioId: string;
  id: string | undefined;
  email: string | undefined;
  /** Only in workspaces that identify people by phone; elsewhere it is an ordinary attribute. */
  phone: string | undefined;
  /** Everything that was set except the identifiers. */
  attributes: Record<string, unknown>;
  /** When each attribute was last set or cleared, in seconds since 1970. */
  attributeTimes: Record<string, number>;
  /** Globally: what Customer.io makes of the `unsubscribed` attribute. */
  unsubscribed: boolean;
  devices: Device[];
  events: RecordedEvent[];
  /** Ids of the manual segments the person was added to. */
  segments: number[];
  relationships: Relationship[];
  optOuts: OptOut[];
  /** Seconds since 1970. */
  createdAt: number;
}

/** One relationship, held by the person and the object it connects. */
export interface RelationshipRecord {
  person: PersonRecord;
  object: ObjectRecord;
  attributes: Map<string, unknown>;
}

export interface ObjectRecord {
  objectTypeId: string;
  objectId: string;
  cioObjectId: string;
  attributes: Map<string, unknown>;
  /** By the person's cio_id. */
  relationships: Map<string, RelationshipRecord>;
  /** Relationship attributes by the anonymous_id of people who are not known yet. */
  anonymous: Map<string, Map<string, unknown>>;
}

/** A person as the workspace holds them. Maps, so that an attribute may be called `__proto__`. */
export interface PersonRecord {
  cioId: string;
  identifiers: Map<IdentifierKind, string>;
  attributes: Map<string, unknown>;
  times: Map<string, number>;
  devices: Map<string, Device>;
  events: RecordedEvent[];
  segments: Set<number>;
  /** By cio_object_id. */
  relationships: Map<string, RelationshipRecord>;
  /** By channel and sender. */
  optOuts: Map<string, OptOut>;
  createdAt: number;
}

/** "We support any case of true, 1, or "1"; any other value is subscribed": Track API reference. */
export const isUnsubscribed = ({ attributes }: PersonRecord): boolean =>
  ["true", "1"].includes(textOf(attributes.get("unsubscribed")).toLowerCase());

/** What tests call a person: their id, else their email address, else `cio_` and cio_id. */
export const nameOfPerson = ({ identifiers, cioId }: PersonRecord): string =>
  identifiers.get("id") ?? identifiers.get("email") ?? `cio_${cioId}`;

const relationshipOf = ({ object, attributes }: RelationshipRecord): Relationship => ({
  objectTypeId: object.objectTypeId,
  objectId: object.objectId,
  cioObjectId: object.cioObjectId,
  attributes: Object.fromEntries(attributes),
});

export const copyPerson = (person: PersonRecord): Person =>
  structuredClone({
    cioId: person.cioId,
    id: person.identifiers.get("id"),
    email: person.identifiers.get("email"),
    phone: person.identifiers.get("phone"),
    attributes: Object.fromEntries(person.attributes),
    attributeTimes: Object.fromEntries(person.times),
    unsubscribed: isUnsubscribed(person),
    devices: [...person.devices.values()],
    events: person.events,
    segments: [...person.segments],
    relationships: [...person.relationships.values()].map(relationshipOf),
    optOuts: [...person.optOuts.values()],
    createdAt: person.createdAt,
  });
