import { ValidationError } from "../errors";
import { atMost, byteLength, type Limit } from "../limits";
import { type EmptyValues, readData, type Source } from "../values/pairs";

interface Given {
  /** An object, usually from an earlier step. */
  object: Source;
  /** The key-value list beside it, which wins. */
  pairs: Source;
  /** From inputs of their own: sent as it is, and it wins over both. */
  own?: Record<string, string | undefined>;
  /** Of the JSON of all of it together. */
  limit?: Limit;
}

interface Choices {
  convertValues: boolean;
  emptyValues: EmptyValues;
}

/** The data of an event or a message as it is sent; undefined when there is none. */
export const dataOf = (
  { object, pairs, own = {}, limit }: Given,
  choices: Choices,
): Record<string, unknown> | undefined => {
  const data = readData([object, pairs], choices);
  for (const [name, value] of Object.entries(own)) if (value !== undefined) data[name] = value;
  const bytes = limit ? byteLength(JSON.stringify(data)) : 0;
  if (limit && bytes > limit.max)
    throw new ValidationError(pairs.place, `is ${bytes} bytes of JSON; ${atMost(limit)} are allowed`);
  return Object.keys(data).length > 0 ? data : undefined;
};
