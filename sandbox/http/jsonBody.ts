import { isUtf8 } from "node:buffer";
import { type Fields, isFields } from "../fields";
import type { Call } from "./call";
import { isNestedDeeper } from "./nesting";
import { refusal } from "./refusal";

const jsonType = /^application\/json\s*(;|$)/i;

/** Some thousands of levels are more than any program can walk. Unconfirmed: nesting. */
const mostLevels = 1000;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, "request body is not valid JSON");
  }
};

/** The request's JSON, refused with 400 where it is none. Unconfirmed: json-type. Unconfirmed: malformed-bodies. */
export const jsonValue = ({ body, contentType }: Call): unknown => {
  if (!jsonType.test(contentType)) throw refusal(400, "Content-Type must be application/json");
  if (!isUtf8(body)) throw refusal(400, "request body is not valid UTF-8");
  if (isNestedDeeper(body, mostLevels)) throw refusal(400, "request body is nested too deeply");
  return parse(body.toString("utf8"));
};

/** The request's JSON object; anything else is refused with 400. */
export const jsonBody = (call: Call): Fields => {
  const value = jsonValue(call);
  if (!isFields(value)) throw refusal(400, "request body must be a JSON object");
  return value;
};
