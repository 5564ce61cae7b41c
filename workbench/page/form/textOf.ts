/** What a field of text shows: what was typed, else the default. */
export const textOf = (value: unknown, byDefault = ""): string =>
  value === undefined ? byDefault : typeof value === "string" ? value : JSON.stringify(value);
