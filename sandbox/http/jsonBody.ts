import { isUtf8 } from "node:buffer";
import type { Call } from "./call";
import { refusal } from "./refusal";

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const jsonType = /^application\/json\s*(;|$)/i;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, "request body is not valid JSON");
  }
};

/**
 * The request's JSON object; anything else is refused with 400. Only unsubscribe documents that it insists on the JSON
 * content type; what the other endpoints do without it is unconfirmed, so all of them insist here.
 */
export const jsonBody = ({ body, contentType }: Call): Fields => {
  if (!jsonType.test(contentType)) throw refusal(400, "Content-Type must be application/json");
  if (!isUtf8(body)) throw refusal(400, "request body is not valid UTF-8");
  const value = parse(body.toString("utf8"));
  if (!isFields(value)) throw refusal(400, "request body must be a JSON object");
  return value;
};
