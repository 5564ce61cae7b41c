import { randomBytes } from "node:crypto";
import { type Refusal, refusal } from "../http/refusal";

const referenceBytes = 12;

/** The App API's 404 carries a reference that its support can look up (seen in recordings). */
export const notFound = (): Refusal =>
  refusal(404, `not found (reference 01${randomBytes(referenceBytes).toString("hex").toUpperCase()})`);

/** A path parameter that has to be a number; anything else names nothing. */
export const numberIn = (value: string | undefined): number => {
  if (value === undefined || !/^\d+$/.test(value)) throw notFound();
  return Number(value);
};

/** The one a path names by its number. Throws a 404 where there is none. */
export const oneOf = <Thing extends { id: number }>(
  things: readonly Thing[],
  id: string | undefined,
): Thing => {
  const number = numberIn(id);
  const found = things.find((thing) => thing.id === number);
  if (!found) throw notFound();
  return found;
};
