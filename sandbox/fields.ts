/** A JSON object as it came in, before anything about it is believed. */
export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value of a query is a whole number from 0. */
export const isWhole = (value: string | null): value is string => value !== null && /^\d{1,15}$/.test(value);

/** Any JSON value as text. `String` would throw at an object with a field called `toString`. */
export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");
