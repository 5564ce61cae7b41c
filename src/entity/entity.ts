import { type Place, ValidationError, within } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { parseJson } from "../values/json";
import { isPlainObject } from "../values/pairs";
import { isBlank } from "../values/text";
import { fieldReaders } from "./fields";
import { type Conflict, type EntityAction, type Kind, matrix } from "./matrix";
import type { Read } from "./reading";

/** One operation of the Track API v2 as it is sent, ready for JSON.stringify. */
export type Entity = Record<string, unknown>;

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
const whyNoField = (name: string, pair: string, { fields }: EntityAction): string => {
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

/** How a field of some kind becomes ready to send. */
type Prepare = (kind: Kind, ...field: Parameters<Read>) => unknown;

/** The fields of an entity, each prepared, in the order of the matrix; what is missing or too much is an error. */
const assemble = (place: Place, given: Record<string, unknown>, prepare: Prepare): Entity => {
  const { type, action } = given;
  const known = choose(place, "action", action, choose(place, "type", type, matrix));

  for (const name of Object.keys(given))
    if (
      name !== "type" &&
      name !== "action" &&
      given[name] !== undefined &&
      !Object.hasOwn(known.fields, name)
    )
      throw new ValidationError(within(place, name), whyNoField(name, `${type} ${action}`, known));

  const at = (field: string): Place => within(place, field);
  const refuse = (conflict: Conflict | undefined): void => {
    if (conflict) throw new ValidationError(at(conflict.field), conflict.why);
  };

  refuse(known.misplaced?.(given));
  const entity: Entity = { type, action };
  for (const [name, { kind, presence }] of Object.entries(known.fields)) {
    const field = Object.hasOwn(given, name) ? given[name] : undefined;
    const isAbsent = field === undefined || field === null || field === "";
    if (!isAbsent) entity[name] = prepare(kind, at, name, field, entity);
    else if (presence === "made") entity[name] = fieldReaders[kind](at, name, undefined);
    else if (presence === "required") throw new ValidationError(at(name), "is required");
  }
  refuse(known.conflict?.(entity));
  return entity;
};

/**
 * Checks one entity against the (type, action) matrix and makes it ready to send: events get an id, times become
 * Unix seconds, numbers in identifiers become text and Customer.io IDs lose their prefix. Whatever it is given stays
 * as it was. Its size is checked by `checkSize`. Throws a ValidationError that names the field.
 */
export const readEntity = (place: Place, value: unknown): Entity =>
  assemble(place, toObject(place, value), (kind, ...field) => fieldReaders[kind](...field));

/** The JSON of an entity; more than 32000 bytes of it are an error. */
export const serialiseEntity = (place: Place, entity: Entity): string => {
  const json = JSON.stringify(entity);
  // No character takes more than three bytes a unit: what is short enough for that need not be counted.
  if (json.length * 3 <= limits.entity.max) return json;
  const bytes = byteLength(json);
  if (bytes > limits.entity.max)
    throw new ValidationError(place, `is ${bytes} bytes of JSON; ${atMost(limits.entity)} are allowed`);
  return json;
};

/** How many bytes of JSON one character may take: an escape such as \u001f. */
const widest = 6;

/** In characters, as JSON writes it. */
const longestNumber = 25;

/** What type, action and their punctuation take at most, in bytes. */
const frame = 1000;

/** What plain values and their names take at most, in bytes; infinite when a value has to be serialised to be known. */
const mostBytes = (values: Record<string, unknown>): number => {
  let most = 0;
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (typeof value === "object" && value !== null) return Number.POSITIVE_INFINITY;
    most += (name.length + (typeof value === "string" ? value.length : longestNumber) + 1) * widest;
  }
  return most;
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
  if (!isPlainObject(identifiers) || !isPlainObject(attributes)) return false;
  const named = frame + String(name).length * widest;
  return named + mostBytes(identifiers) + mostBytes(attributes) <= limits.entity.max;
};

/** Checks that an entity is not too large to be sent; throws what `serialiseEntity` would throw. */
export const checkSize = (place: Place, entity: Entity): void => {
  if (!isSurelySmall(entity)) serialiseEntity(place, entity);
};

/**
 * An entity of a form, whose fields are read already: once more, a time of 1971 would be too small a number to be one.
 * `place` is the input that most of it comes from.
 */
export const entityOfForm = (place: Place, fields: Entity): Entity => {
  const entity = assemble(place, fields, (_kind, _at, _name, field) => field);
  checkSize(place, entity);
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
