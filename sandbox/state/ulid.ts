import { randomBytes } from "node:crypto";

/** Crockford's base 32. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const timeDigits = 10;
const randomDigits = 16;

const encoded = (milliseconds: number): string =>
  Array.from({ length: timeDigits }, (_, at) => {
    const place = digits.length ** (timeDigits - 1 - at);
    return digits.charAt(Math.floor(milliseconds / place) % digits.length);
  }).join("");

/** An id that nothing else has, in the shape of `01E4C4CT6YDC7Y5M7FE1GWWPQJ`. */
export const newUlid = (seconds: number): string =>
  encoded(seconds * 1000) +
  Array.from(randomBytes(randomDigits), (byte) => digits.charAt(byte % digits.length)).join("");
