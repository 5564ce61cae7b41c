import { fieldReaders } from "../entity/fields";
import type { Kind } from "../entity/matrix";
import { ValidationError } from "../errors";
import { newAttributesReader } from "../values/attributes";
import { parseJson } from "../values/json";
import { type EmptyValues, isPlainObject } from "../values/pairs";
import { type IdType, personIdentifiers } from "../values/personId";
import { checkSendable } from "../values/sendable";
import { isEmpty, toText } from "../values/text";
import { type About, pairs } from "./fields";
import { typeDoubts } from "./idType";
import { type ObjectType, toObjectIdentifiers } from "./object";
import { relatedIdType } from "./personIdentifiers";

/** The other end of a relationship as it was given: an identifier, or an object with identifiers. */
type Related = string | Record<string, unknown>;

/** "{{object.id}}" and "[object Object]" were not filled in; they are no JSON. */
const beginsLikeJsonEntries = (text: string): boolean => /^(?:\[(?!object )|\{(?!\{))/.test(text);

/** One entry of a list; a line of the form may hold a whole list or an object of an earlier step. */
const entriesIn = (label: string, value: unknown): Related[] => {
  if (isEmpty(value)) return [];
  if (isPlainObject(value)) return [value];
  if (Array.isArray(value)) return value.flatMap((entry) => entriesIn(label, entry));
  const text = toText(label, value).trim();
  if (beginsLikeJsonEntries(text)) return checkedEntriesIn(label, parseJson(label, text));
  return text === "" ? [] : [text];
};

/** The same of what has just come in: what is sendable is not nested deeper than a function can follow. */
const checkedEntriesIn = (label: string, value: unknown): Related[] => {
  for (const [at, entry] of [value].flat().entries())
    checkSendable(isPlainObject(entry) ? [label, `entry ${at + 1}`] : label, entry);
  return entriesIn(label, value);
};

const relatedIn = (label: string, value: unknown): Related[] =>
  checkedEntriesIn(
    label,
    typeof value === "string" && !beginsLikeJsonEntries(value.trim()) ? value.split(/[,\n]/) : value,
  );

/** Whoever or whatever is related: a list, text with commas or line ends, or JSON. A repeated entry counts once. */
export const related = (about: About) => ({
  label: about.label,
  comments: about.comments,
  ...(about.example !== undefined && { placeholder: about.example, example: about.example }),
  type: "string" as const,
  collection: "valuelist" as const,
  required: false,
  clean: (value: unknown): Related[] => {
    const entries = relatedIn(about.label, value);
    return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  },
});

export const relationshipAttributes = pairs({
  label: "Relationship Attributes",
  comments:
    "Key-value pairs that describe the relationship, such as a role; the same for all that are related. An empty value removes the attribute",
});

/** What a form says of all relationships that it adds; where they are removed, it says nothing. */
interface Describing {
  relationshipAttributes?: Record<string, unknown>;
  convertValues?: boolean;
  emptyValues?: EmptyValues;
}

/** Those who are related, and the label of the input that names them. */
interface Ends {
  label: string;
  entries: readonly Related[];
  required: boolean;
}

/** "entry 2, email" for "[1].identifiers.email". */
const readablePlace = (field: string): string =>
  field
    .replace(/^\[(\d+)\](?:\.identifiers(?=\.|$))?\.?/, (_, index: string) => `entry ${Number(index) + 1}, `)
    .replace(/, $/, "");

/**
 * The `cio_relationships` of an entity; undefined when nobody is related. An entry that is an object holds
 * `identifiers`, or the identifiers themselves, and may have `relationship_attributes` of its own, which win; an
 * entry of plain text stands for what `identify` makes of it.
 */
const relationshipsTo = (
  kind: Extract<Kind, "relatedObjects" | "relatedPeople" | "relatedVisitors">,
  { label, entries, required }: Ends,
  { relationshipAttributes: given = {}, convertValues = false, emptyValues = "send" }: Describing,
  identify: (text: string) => Record<string, unknown>,
): unknown => {
  const read = newAttributesReader("relationship", { convertValues, emptyValues });
  const shared = read([{ place: relationshipAttributes.label, given }]);

  const toRelationship = (entry: Related, index: number): Record<string, unknown> => {
    const { relationship_attributes: own = null, ...rest } =
      typeof entry === "string" ? { identifiers: identify(entry) } : (entry as Record<string, unknown>);
    const place = [label, `entry ${index + 1}, relationship_attributes`] as const;
    const described = isPlainObject(own) ? { ...shared, ...read([{ place, given: own }]) } : own;
    const attributes = described ?? shared;
    return {
      ...("identifiers" in rest ? rest : { identifiers: rest }),
      ...(isPlainObject(attributes) && Object.keys(attributes).length === 0
        ? {}
        : { relationship_attributes: attributes }),
    };
  };

  if (entries.length === 0) {
    if (required) throw new ValidationError(label, "is required");
    if (Object.keys(shared).length > 0)
      throw new ValidationError(relationshipAttributes.label, `describe nothing: ${label} is empty`);
    return undefined;
  }
  return fieldReaders[kind]((field) => [label, readablePlace(field)], "", entries.map(toRelationship));
};

export const relationshipsToObjects = (ends: Ends, values: ObjectType & Describing): unknown =>
  relationshipsTo("relatedObjects", ends, values, (id) => toObjectIdentifiers(id, values));

export const relationshipsToPeople = (ends: Ends, idType: IdType, values: Describing): unknown =>
  relationshipsTo("relatedPeople", ends, values, (id) => personIdentifiers(id, idType));

/** What may be a mistake in whom the relationships are to, as far as the form says what they are named by. */
export const relatedDoubts = (
  given: { label: string },
  entries: readonly Related[],
  idType: IdType,
): string[] =>
  typeDoubts(
    given,
    entries.filter((entry) => typeof entry === "string"),
    relatedIdType,
    idType,
  );

export const relationshipsToVisitors = (ends: Ends, values: Describing): unknown =>
  relationshipsTo("relatedVisitors", ends, values, (id) => ({ anonymous_id: id }));
