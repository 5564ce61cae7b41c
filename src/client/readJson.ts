/** What JSON has between braces. */
export type JsonObject = Record<string, unknown>;

/** Whether what was read as JSON is an object, and no list. What people hand over may be more: see isPlainObject. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** So many digits may be more than a number keeps: 2^53 has 16, and exponents end at 308. */
const mayLoseDigits = /\d[\d.]{15}|\d[eE][+-]?\d{3}/;

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** What tells any two numbers with a fraction apart that a double can hold. */
const mostDigits = 17;

/** The digits from the first to the last that is not zero. */
const significantDigits = (token: string): string => {
  const digits = token.replace(/[eE].*/, "").replace(/[-.]/g, "");
  let [from, to] = [0, digits.length];
  while (digits[from] === "0") from += 1;
  while (to > from && digits[to - 1] === "0") to -= 1;
  return digits.slice(from, to);
};

/** Whether a double is the number that was written, and no other number is read as the same double. */
const isHeld = (token: string): boolean => {
  const read = Number(token);
  if (/^-?\d+$/.test(token)) return Number.isSafeInteger(read);
  const digits = significantDigits(token);
  return Number.isFinite(read) && digits.length <= mostDigits && (read !== 0 || digits === "");
};

/** Where the text that begins with this quote ends. */
const afterText = (json: string, quote: number): number => {
  let at = quote + 1;
  while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at + 1;
};

/** Valid JSON with every number that a double cannot hold in quotes. */
const withLongNumbersQuoted = (json: string): string => {
  const parts: string[] = [];
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at);
    const until = quote < 0 ? json.length : quote;
    parts.push(json.slice(at, until).replace(number, (token) => (isHeld(token) ? token : `"${token}"`)));
    at = quote < 0 ? until : afterText(json, quote);
    parts.push(json.slice(until, at));
  }
  return parts.join("");
};

/**
 * Reads JSON. A number that a double cannot hold becomes text with its digits: an id that ends in other digits would
 * be somebody else's. Throws a SyntaxError for what is not JSON.
 */
export const readJson = (json: string): unknown => {
  const read: unknown = JSON.parse(json);
  return mayLoseDigits.test(json) ? JSON.parse(withLongNumbersQuoted(json)) : read;
};

/**
 * Reads rows: a list, or one JSON text a line, as Customer.io was seen to give what a collection holds. Throws a
 * SyntaxError for what is neither.
 */
export const readJsonRows = (text: string): unknown[] => {
  try {
    return [readJson(text)].flat();
  } catch {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.map(readJson);
  }
};
