import { createHash } from "node:crypto";
import { monotonicFactory, uuidToULID } from "ulid";

const newUlid = monotonicFactory();

/** Within one millisecond it counts on from a random start: a long list of events needs a new one for each. */
export const newEventId = (): string => newUlid();

/**
 * A text key as a ULID: the first 16 bytes of the SHA-256 of its UTF-8 bytes, written in Crockford's base 32.
 * The same key is the same ULID on every machine and in every version.
 */
const hashToUlid = (key: string): string => {
  const hex = createHash("sha256").update(key, "utf8").digest("hex");
  return uuidToULID(hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
};

/** 128 bits in Crockford's base 32: the first character has only three of them. */
const ulidText = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;

/**
 * The id of an event, by which Customer.io drops a second copy: a new ULID for no key, a ULID as it is, any
 * other key as its hash.
 */
export const toEventId = (key: string | undefined): string => {
  if (key === undefined) return newEventId();
  return ulidText.test(key) ? key : hashToUlid(key);
};
