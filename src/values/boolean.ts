import { type Place, ValidationError } from "../errors";

const words = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** True or false, as these words in capital or small letters, or as 1 or 0; `place` is for the error. */
export const readBoolean = (place: Place, value: unknown): boolean => {
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const read = words.get(word.trim().toLowerCase());
  if (read === undefined) throw new ValidationError(place, "must be true or false");
  return read;
};
