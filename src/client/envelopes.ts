import type { Redact } from "./auth";
import { isJsonObject } from "./readJson";

/** The part of a message that is shown; Customer.io's own are far shorter. */
const longestMessage = 1000;

const longestTitle = 100;

export const textsIn = (value: unknown): string[] =>
  typeof value === "string" && value.trim() !== "" ? [value.trim()] : [];

/** One entry of an `errors` list: text, {detail}, or {reason, field, message}. */
const entryText = (entry: unknown): string[] => {
  if (!isJsonObject(entry)) return textsIn(entry);
  if (typeof entry.detail === "string") return textsIn(entry.detail);
  const [message, field, reason] = [
    textsIn(entry.message)[0],
    textsIn(entry.field)[0],
    textsIn(entry.reason)[0],
  ];
  const what = [field, message ?? reason].filter(Boolean).join(": ");
  return what === "" ? [] : [reason && message ? `${what} (${reason})` : what];
};

const listText = (list: unknown): string[] => (Array.isArray(list) ? list.flatMap(entryText) : []);

const envelopeText = (body: unknown): string[] => {
  if (!isJsonObject(body)) return textsIn(body);
  const meta = isJsonObject(body.meta) ? body.meta : {};
  return [
    ...textsIn(meta.error),
    ...listText(meta.errors),
    ...listText(body.errors),
    ...textsIn(body.error),
    ...textsIn(body.message),
  ];
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: a proxy's page, or cut off
  }
};

/** Step by step: one expression for all of it looks at the rest of the page again for each beginning of a title. */
const pageTitle = (page: string): string => {
  const start = page.search(/<title[\s>]/i);
  const open = start < 0 ? -1 : page.indexOf(">", start);
  const close = open < 0 ? -1 : page.indexOf("<", open);
  return close < 0 ? "" : page.slice(open + 1, close).trim();
};

/**
 * What Customer.io says in the body of a refused request, whichever of its envelopes it uses. Redacted before it is
 * cut: half a key at the end would still be half a key.
 */
export const messageOf = (body: Buffer, redact: Redact): string => {
  const text = body.toString("utf8").trim();
  if (text === "") return "the answer has no body";
  if (text.startsWith("<")) {
    const title = redact(pageTitle(text)).slice(0, longestTitle);
    return title === "" ? "the answer is an HTML page" : `the answer is an HTML page titled "${title}"`;
  }
  const messages = envelopeText(parse(text));
  return messages.length > 0
    ? redact(messages.join("; ")).slice(0, longestMessage)
    : "the answer has no message that could be read";
};
