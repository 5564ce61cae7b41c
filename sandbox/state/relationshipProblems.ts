import { type Fields, isFields } from "../fields";
import { invalid, type Problem, required } from "../problems";

import { attributesFieldProblems } from "./attributeProblems";

/** One entry of a list of relationships, before anything about it is believed. */
export interface SentRelationship {
  identifiers: unknown;
  attributes: Fields;
}

/** The entries of a list that is already checked. */
export const relationshipsIn = (list: unknown): SentRelationship[] =>
  Array.isArray(list)
    ? list.map(({ identifiers, relationship_attributes }: Fields) => ({
        identifiers,
        attributes: isFields(relationship_attributes) ? relationship_attributes : {},
      }))
    : [];

/** What is wrong with a list of relationships; `checkIdentifiers` says who or what may stand at the other end. */
export const relationshipsProblems = (
  field: string,
  list: unknown,
  checkIdentifiers: (field: string, identifiers: unknown) => Problem[],
): Problem[] => {
  if (list === undefined) return [required(field)];
  if (!Array.isArray(list)) return [invalid(field, "must be an array")];
  return list.flatMap((entry: unknown, at) => {
    const place = `${field}[${at}]`;
    if (!isFields(entry)) return [invalid(place, "must be an object")];
    return [
      ...checkIdentifiers(`${place}.identifiers`, entry.identifiers),
      ...attributesFieldProblems(`${place}.relationship_attributes`, entry.relationship_attributes),
    ];
  });
};
