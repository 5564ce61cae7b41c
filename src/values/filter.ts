import { type At, type Place, ValidationError } from "../errors";
import { parseJson } from "./json";
import { isPlainObject } from "./pairs";
import { checkSendable } from "./sendable";
import { isBlank, readText, toText } from "./text";

/** What a filter is about: each has conditions of its own. */
export type Subject = "people" | "objects";

/** A filter of the App API: one condition, or `and`, `or`, `not` around others. */
export type Filter = Record<string, unknown>;

type ReadCondition = (at: At, field: string, value: unknown) => unknown;

/** How deep conditions may be nested; Customer.io's own limit is not documented. */
const deepest = 50;

const wholeNumber = /^[1-9]\d*$/;

/** A number of a segment or an object type, as text. */
const readNumber = (place: Place, value: unknown): string => {
  const text = isBlank(value) ? "" : toText(place, value).trim();
  if (wholeNumber.test(text) && Number.isSafeInteger(Number(text))) return text;
  throw new ValidationError(place, "must be a whole number from 1");
};

const fieldsOf = (at: At, field: string, value: unknown, known: readonly string[]): Filter => {
  if (!isPlainObject(value))
    throw new ValidationError(at(field), `must be an object with ${known.join(", ")}`);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new ValidationError(at(`${field}.${unknown}`), `is not known here; ${known.join(", ")} are`);
  return value;
};

const readSegment: ReadCondition = (at, field, value) => {
  const { id } = fieldsOf(at, field, value, ["id"]);
  return { id: Number(readNumber(at(`${field}.id`), id)) };
};

/** What an attribute is compared with. */
const readWanted = (place: Place, value: unknown): unknown => {
  if (value === undefined || value === null) throw new ValidationError(place, "is required with eq");
  if (typeof value !== "boolean" && typeof value !== "number") return toText(place, value);
  checkSendable(place, value);
  return value;
};

const readAttribute: ReadCondition = (at, field, value) => {
  const given = fieldsOf(at, field, value, ["field", "operator", "value"]);
  const place = at(`${field}.field`);
  if (isBlank(given.field)) throw new ValidationError(place, "is required");
  const name = readText(place, given.field);
  if (given.operator === "exists") return { field: name, operator: "exists" };
  if (given.operator !== "eq")
    throw new ValidationError(at(`${field}.operator`), "must be eq or exists: Customer.io knows no other");
  return { field: name, operator: "eq", value: readWanted(at(`${field}.value`), given.value) };
};

const readObjectAttribute: ReadCondition = (at, field, value) => {
  const { type_id: type, ...attribute } = fieldsOf(at, field, value, [
    "type_id",
    "field",
    "operator",
    "value",
  ]);
  return {
    type_id: readNumber(at(`${field}.type_id`), type),
    ...(readAttribute(at, field, attribute) as Filter),
  };
};

const conditions: Record<Subject, Record<string, ReadCondition>> = {
  people: { segment: readSegment, attribute: readAttribute },
  objects: { object_attribute: readObjectAttribute },
};

/** Checks a filter, an object or JSON text of one; an error names the place in it that is wrong. */
export const readFilter = (label: string, value: unknown, subject: Subject): Filter => {
  const at: At = (field) => (field === "" ? label : [label, field.replace(/^\./, "")]);
  const leaves = conditions[subject];
  const known = ["and", "or", "not", ...Object.keys(leaves)];

  const readAll = (field: string, value: unknown, depth: number): Filter[] => {
    if (!Array.isArray(value) || value.length === 0)
      throw new ValidationError(at(field), "must be a list of conditions");
    return value.map((one, index) => read(`${field}[${index}]`, one, depth));
  };

  const read = (field: string, value: unknown, depth: number): Filter => {
    if (depth > deepest) throw new ValidationError(at(field), `is nested more than ${deepest} levels deep`);
    const [[name = "", inner] = [], ...others] = isPlainObject(value) ? Object.entries(value) : [];
    const within = `${field}.${name}`;
    if (!known.includes(name) || others.length > 0)
      throw new ValidationError(at(field), `must be an object with one of ${known.join(", ")}`);
    if (name === "not") return { not: read(within, inner, depth + 1) };
    const leaf = Object.hasOwn(leaves, name) ? leaves[name] : undefined;
    return { [name]: leaf ? leaf(at, within, inner) : readAll(within, inner, depth + 1) };
  };

  return read("", typeof value === "string" ? parseJson(label, value) : value, 0);
};
