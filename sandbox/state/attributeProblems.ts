import { isFields } from "../fields";
import { limits } from "../limits";
import { invalid, type Problem, within } from "../problems";
import { isCleared } from "./attributeValues";
import { identifierProblems } from "./identifiers";
import type { IdentifierKind } from "./person";
import { isTopicKey, preferencesKey, preferencesProblems, topicProblems } from "./subscriptionPreferences";

const nameProblems = (name: string): Problem[] => {
  if (name === "") return [invalid(name, "attribute name cannot be blank")];
  if (Buffer.byteLength(name) <= limits.attributeNameBytes) return [];
  return [invalid(name, `attribute name cannot be longer than ${limits.attributeNameBytes} bytes`)];
};

// Unconfirmed: long-values.
const valueProblems = (name: string, value: unknown): Problem[] => {
  if (typeof value === "string" && Buffer.byteLength(value) > limits.attributeValueBytes)
    return [invalid(name, `property value cannot be longer than ${limits.attributeValueBytes} bytes`)];
  if (typeof value === "number" && !Number.isFinite(value)) return [invalid(name, "number is out of range")];
  return [];
};

const countProblems = (field: string, count: number): Problem[] =>
  count > limits.attributes ? [invalid(field, `cannot have more than ${limits.attributes} attributes`)] : [];

// Unconfirmed: identifier-types.
const identifierValueProblems = (kind: IdentifierKind, value: unknown): Problem[] => {
  if (isCleared(value)) return [];
  if (typeof value !== "string") return [invalid(kind, "must be a string")];
  return identifierProblems(kind, { kind, value });
};

const anonymousIdProblems = (value: unknown): Problem[] =>
  typeof value === "string" || value === null ? [] : [invalid("anonymous_id", "must be a string")];

/** What is wrong with the attributes of an object, a relationship or a person. Each field is an attribute's name. */
export const attributeProblems = (attributes: Record<string, unknown>): Problem[] => {
  const entries = Object.entries(attributes);
  return [
    ...countProblems("", entries.length),
    ...entries.flatMap(([name, value]) => [...nameProblems(name), ...valueProblems(name, value)]),
  ];
};

const reservedProblems = (name: string, value: unknown): Problem[] => {
  if (name === preferencesKey) return preferencesProblems(value);
  if (isTopicKey(name)) return topicProblems(name, value);
  return name === "anonymous_id" ? anonymousIdProblems(value) : [];
};

/** The same for a person, who has identifiers and reserved attributes, too. */
export const personAttributeProblems = (
  attributes: Record<string, unknown>,
  kinds: readonly IdentifierKind[],
): Problem[] => [
  ...attributeProblems(attributes),
  ...kinds.flatMap((kind) =>
    Object.hasOwn(attributes, kind) ? identifierValueProblems(kind, attributes[kind]) : [],
  ),
  ...Object.entries(attributes).flatMap(([name, value]) => reservedProblems(name, value)),
];

/** What is wrong with adding attributes to those already there. Both count: the limit is per person, too. */
export const totalProblems = (held: Map<string, unknown>, attributes: Record<string, unknown>): Problem[] => {
  const added = Object.entries(attributes).filter(([name, value]) => !held.has(name) && !isCleared(value));
  return countProblems("attributes", held.size + added.length);
};

/** What is wrong with attributes that are one field of a body; they may be missing. */
export const attributesFieldProblems = (
  field: string,
  attributes: unknown,
  check: (attributes: Record<string, unknown>) => Problem[] = attributeProblems,
): Problem[] => {
  if (attributes === undefined) return [];
  return isFields(attributes) ? within(field, check(attributes)) : [invalid(field, "must be an object")];
};
