/** The part of a message that is shown; Customer.io's own are far shorter. */
const longestMessage = 1000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const textOf = (value: unknown): string[] =>
  typeof value === "string" && value.trim() !== "" ? [value.trim()] : [];

/** One entry of an `errors` list: text, {detail}, or {reason, field, message}. */
const entryText = (entry: unknown): string[] => {
  if (!isObject(entry)) return textOf(entry);
  if (typeof entry.detail === "string") return textOf(entry.detail);
  const [message, field, reason] = [
    textOf(entry.message)[0],
    textOf(entry.field)[0],
    textOf(entry.reason)[0],
  ];
  const what = [field, message ?? reason].filter(Boolean).join(": ");
  return what === "" ? [] : [reason && message ? `${what} (${reason})` : what];
};

const listText = (list: unknown): string[] => (Array.isArray(list) ? list.flatMap(entryText) : []);

const envelopeText = (body: unknown): string[] => {
  if (!isObject(body)) return textOf(body);
  const meta = isObject(body.meta) ? body.meta : {};
  return [
    ...textOf(meta.error),
    ...listText(meta.errors),
    ...listText(body.errors),
    ...textOf(body.error),
    ...textOf(body.message),
  ];
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: a proxy's page, or cut off
  }
};

/** What Customer.io says in the body of a refused request, whichever of its envelopes it uses. */
export const messageOf = (body: Buffer): string => {
  const text = body.toString("utf8").trim();
  if (text === "") return "the answer has no body";
  if (text.startsWith("<")) {
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1]?.trim();
    return title
      ? `the answer is an HTML page titled "${title.slice(0, 100)}"`
      : "the answer is an HTML page";
  }
  const messages = envelopeText(parse(text));
  return messages.length > 0
    ? messages.join("; ").slice(0, longestMessage)
    : "the answer has no message that could be read";
};
