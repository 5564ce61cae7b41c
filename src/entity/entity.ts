import { type Place, ValidationError } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { parseJson } from "../values/json";
import { isPlainObject } from "../values/pairs";
import { isBlank } from "../values/text";
import { readers } from "./fields";
import { type EntityAction, matrix } from "./matrix";

/** One operation of the Track API v2 as it is sent, ready for JSON.stringify. */
export type Entity = Record<string, unknown>;

/** Where a field of an entity is; `place` is where the entity itself is. */
const within = (place: Place, field: string): Place =>
  typeof place === "string" ? [place, field] : [place[0], `${place[1]}.${field}`];

const choose = <T>(place: Place, field: string, value: unknown, choices: Record<string, T>): T => {
  if (typeof value === "string" && Object.hasOwn(choices, value)) {
    const chosen = choices[value];
    if (chosen !== undefined) return chosen;
  }
  const wanted = Object.keys(choices).join(", ");
  throw new ValidationError(
    within(place, field),
    value === undefined || value === null ? `is required: one of ${wanted}` : `must be one of ${wanted}`,
  );
};

/** Fields that people carry over from v1, and what they are called here. */
const v1Spellings: Record<string, string> = {
  data: "attributes",
  _timestamp: "timestamp",
  id: "identifiers",
  email: "identifiers",
  cio_id: "identifiers",
  phone: "identifiers",
};

/** `name` is no field of the pair. */
const whyUnknown = (name: string, pair: string, { fields }: EntityAction): string => {
  const spelling = Object.hasOwn(v1Spellings, name) ? v1Spellings[name] : undefined;
  if (spelling === "identifiers") return `belongs in ${Object.keys(fields).join(" and ")}`;
  if (spelling !== undefined && Object.hasOwn(fields, spelling))
    return `is the spelling of v1; here it is ${spelling}`;
  return `is not a field of ${pair}; ${Object.keys(fields).join(", ")} may be`;
};

/** An entity given as JSON text or as an object; not checked yet. */
export const toObject = (place: Place, value: unknown): Record<string, unknown> => {
  const read = typeof value === "string" && value.trim() !== "" ? parseJson(place, value) : value;
  if (isPlainObject(read)) return read;
  throw new ValidationError(place, "must be an object with type and action, or JSON text of one");
};

/**
 * Checks one entity against the (type, action) matrix and makes it ready to send: events get an id, times become
 * Unix seconds, numbers in identifiers become text and Customer.io IDs lose their prefix. Whatever it is given stays
 * as it was. Its size is checked by `serialiseEntity`. Throws a ValidationError that names the field.
 */
export const readEntity = (place: Place, value: unknown): Entity => {
  const given = toObject(place, value);
  const { type, action } = given;
  const known = choose(place, "action", action, choose(place, "type", type, matrix));

  for (const name of Object.keys(given))
    if (
      name !== "type" &&
      name !== "action" &&
      given[name] !== undefined &&
      !Object.hasOwn(known.fields, name)
    )
      throw new ValidationError(within(place, name), whyUnknown(name, `${type} ${action}`, known));

  const entity: Entity = { type, action };
  const at = (field: string): Place => within(place, field);
  for (const [name, { kind, presence }] of Object.entries(known.fields)) {
    const field = Object.hasOwn(given, name) ? given[name] : undefined;
    const isAbsent = field === undefined || field === null || field === "";
    if (!isAbsent || presence === "made") entity[name] = readers[kind](at, name, field);
    else if (presence === "required") throw new ValidationError(at(name), "is required");
  }
  const conflict = known.conflict?.(entity);
  if (conflict) throw new ValidationError(at(conflict.field), conflict.why);
  return entity;
};

/** The JSON of an entity; more than 32000 bytes of it are an error. */
export const serialiseEntity = (place: Place, entity: Entity): string => {
  const json = JSON.stringify(entity);
  const bytes = byteLength(json);
  if (bytes > limits.entity.max)
    throw new ValidationError(place, `is ${bytes} bytes of JSON; ${atMost(limits.entity)} are allowed`);
  return json;
};

/** An entity that a form put together, checked whole; `place` is the input that most of it comes from. */
export const entityBody = (place: Place, value: unknown): Entity => {
  const entity = readEntity(place, value);
  serialiseEntity(place, entity);
  return entity;
};

/** Whether sending an entity again in another run sends the same: what is left out and made is made anew. */
export const isLasting = (given: Entity): boolean => {
  const { fields = {} } = matrix[String(given.type)]?.[String(given.action)] ?? {};
  return Object.entries(fields).every(([name, { presence }]) => presence !== "made" || !isBlank(given[name]));
};

/** True when sending an entity twice leaves Customer.io as if it was sent once. Takes what `readEntity` returned. */
export const isRepeatable = ({ type, action }: Entity): boolean =>
  !matrix[String(type)]?.[String(action)]?.once;
