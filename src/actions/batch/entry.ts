import type { Place } from "../../errors";
import { type Entity, isRepeatable, serialiseEntity } from "../../inputs/entity";
import { byteLength } from "../../limits";
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
}

/** What an entity is about, by the identifier it has. */
export const nameOf = (entity: Entity): string | null => {
  const named = (entity.identifiers ?? entity.primary ?? {}) as Record<string, unknown>;
  const name =
    named.object_id ?? named.id ?? named.email ?? named.phone ?? named.cio_id ?? named.cio_object_id;
  return typeof name === "string" ? name : null;
};

/** An entity ready to be sent; more than 32000 bytes are an error. */
export const toEntry = (place: Place, row: number, given: unknown, entity: Entity): Entry => {
  const json = serialiseEntity(place, entity);
  return {
    row,
    given,
    json,
    bytes: byteLength(json),
    keys: keysOf(entity),
    repeatable: isRepeatable(entity),
  };
};
