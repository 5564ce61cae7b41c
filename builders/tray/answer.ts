const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** What a step answers as Tray takes it, which is an object: nothing is an empty one, a list or a text is its `result`. */
export const answerOf = (data: unknown): Record<string, unknown> => {
  if (isPlain(data)) return data;
  return data === null || data === undefined ? {} : { result: data };
};

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.length > 0 ? `(${typeOf(value[0])})[]` : "any[]";
  if (isPlain(value)) return outputType(value);
  return value === null || value === undefined ? "any" : typeof value;
};

/** The type of an answer like this one. Any other field may be there, too: an example is not all that may come. */
export const outputType = (answer: Record<string, unknown>): string => {
  const fields = Object.entries(answer).map(([name, value]) => `${JSON.stringify(name)}?: ${typeOf(value)};`);
  return `{ ${[...fields, "[key: string]: any"].join(" ")} }`;
};
