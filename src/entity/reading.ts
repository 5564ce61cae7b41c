import { type At, ValidationError } from "../errors";
import { isPlainObject } from "../values/pairs";
import { readText, type TextRules } from "../values/text";

export type EntityFields = Record<string, unknown>;

/** Checks the value of a field and makes it ready to send; `before` are the fields of the entity that are ready. */
export type Read<T = unknown> = (at: At, field: string, value: unknown, before?: EntityFields) => T;

export const asObject = (at: At, field: string, value: unknown): EntityFields => {
  if (isPlainObject(value)) return value;
  throw new ValidationError(at(field), "must be an object");
};

/** The fields that are there: null says as much as nothing. */
export const withoutNothing = (value: EntityFields): EntityFields =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null));

export const refuseOthers = (
  at: At,
  field: string,
  value: EntityFields,
  known: readonly string[],
  hints: { readonly [name: string]: string | undefined } = {},
): void => {
  for (const name of Object.keys(value))
    if (!known.includes(name))
      throw new ValidationError(
        at(`${field}.${name}`),
        hints[name] ?? `is not a field here; ${known.join(", ")} may be`,
      );
};

/** Text that names somebody or something. */
export const readName =
  (rules: TextRules = {}): Read<string> =>
  (at, field, value) =>
    readText(at(field), value, rules);

export const anyName = readName();
