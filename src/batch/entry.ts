import { type Entity, isRepeatable, serialiseEntity } from "../entity/entity";
import type { Place } from "../errors";
import { byteLength, limits } from "../limits";
import { keysOf } from "./keys";

/** One record on its way into a request: serialised once, whatever becomes of that request. */
export interface Entry {
  /** Counted from 1. */
  row: number;
  /** The very record of the input. */
  given: unknown;
  json: string;
  bytes: number;
  /** Who and what it is about: two requests in flight never share one. */
  keys: readonly number[];
  /** A second copy of it changes nothing. */
  repeatable: boolean;
  /** Another run would make the same entity of the record: an event that was given no key gets a new id in each. */
  lasting: boolean;
}

/** What an entity is about, by the identifier it has. */
export const nameOf = (entity: Entity): string | null => {
  const named = (entity.identifiers ?? entity.primary ?? {}) as Record<string, unknown>;
  const name =
    named.object_id ?? named.id ?? named.email ?? named.phone ?? named.cio_id ?? named.cio_object_id;
  return typeof name === "string" ? name : null;
};

/** How many bytes of JSON one character may take: an escape such as \\u001f. */
const widest = 6;

/** What type, action and punctuation take at most, in bytes. */
const frame = 1000;

/** A name and its value, or undefined when it has to be serialised to be known. */
const mostBytes = (name: string, value: unknown): number | undefined => {
  if (typeof value === "string") return (name.length + value.length) * widest + widest;
  return typeof value === "object" && value !== null ? undefined : name.length * widest + 40;
};

/** Whether an entity of plain values is small enough beyond doubt, which is cheaper to tell than its size. */
const isSurelySmall = ({
  type,
  identifiers,
  name,
  attributes,
  cio_relationships: related,
  device,
}: Entity): boolean => {
  if (type !== "person" || related !== undefined || device !== undefined) return false;
  if (typeof attributes !== "object" || attributes === null) return false;
  let most = frame + String(name).length * widest;
  for (const [key, value] of [...Object.entries(identifiers ?? {}), ...Object.entries(attributes)]) {
    const bytes = mostBytes(key, value);
    if (bytes === undefined) return false;
    most += bytes;
  }
  return most <= limits.entity.max;
};

/** Checks that an entity can be sent; throws what `toEntry` would throw. */
export const checkSize = (place: Place, entity: Entity): void => {
  if (!isSurelySmall(entity)) serialiseEntity(place, entity);
};

/** An entity ready to be sent; more than 32000 bytes are an error. */
export const toEntry = (
  place: Place,
  { row, given, lasting }: Pick<Entry, "row" | "given" | "lasting">,
  entity: Entity,
): Entry => {
  const json = serialiseEntity(place, entity);
  return {
    row,
    given,
    json,
    bytes: byteLength(json),
    keys: keysOf(entity),
    repeatable: isRepeatable(entity),
    lasting,
  };
};
