import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { brotliDecompressSync, unzipSync } from "node:zlib";

/** What Customer.io answered to one request, as it came over the wire. */
export interface Reply {
  /** Absent when no answer came. */
  status?: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** It broke off, or was longer than the package reads. */
  isCut?: boolean;
}

/** More of an answer is not kept, in characters: the longest list of a workspace is far shorter. */
const mostText = 20_000_000;

/** No more bytes are unpacked: a few packed ones may be any number. */
const bounds = { maxOutputLength: 4 * mostText };

/**
 * No answer is asked to be compressed; one that is all the same is read as the package reads it. What cannot be unpacked
 * is kept as it came: thrown here, while the answer comes in, an error would end the whole run and leave all that it made.
 */
const unpacked = (body: Buffer, encoding: string | undefined): Buffer => {
  if (body.length === 0 || encoding === undefined || encoding === "identity") return body;
  try {
    return encoding === "br" ? brotliDecompressSync(body, bounds) : unzipSync(body, bounds);
  } catch {
    return body;
  }
};

/** Writes down the last answer of a step while the step reads it. */
export const newRecorder = () => {
  let reply: Reply = { headers: {}, text: "" };
  return {
    onAnswer: (_: unknown, answer: IncomingMessage): void => {
      const { statusCode, headers } = answer;
      const heard: Reply = {
        headers,
        text: "",
        isCut: true,
        ...(statusCode !== undefined && { status: statusCode }),
      };
      reply = heard;
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = unpacked(Buffer.concat(chunks), headers["content-encoding"]);
        heard.text = body.toString("utf8").slice(0, mostText);
        heard.isCut = false;
      });
    },
    heard: (): Reply => reply,
  };
};

/** The JSON of an answer; undefined where it is none. */
export const bodyOf = ({ text }: Reply): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** A list of an answer; null is an empty one. */
export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

const hasAll = (value: unknown, keys: readonly string[]): boolean =>
  isFields(value) && keys.every((key) => Object.hasOwn(value, key));

const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isItem);

/** The ways in which Customer.io is known to write errors; the first that fits. More keys than these change nothing. */
const envelopes: readonly [fits: (body: Fields) => boolean, written: string][] = [
  [({ meta }) => typeof fieldsOf(meta).error === "string", "{meta:{error}}"],
  [({ meta }) => isList(fieldsOf(meta).errors, (item) => typeof item === "string"), "{meta:{errors:[text]}}"],
  [
    ({ errors }) => isList(errors, (item) => hasAll(item, ["batch_index", "reason", "field", "message"])),
    "{errors:[{batch_index,reason,field,message}]}",
  ],
  [
    ({ errors }) => isList(errors, (item) => hasAll(item, ["reason", "field", "message"])),
    "{errors:[{reason,field,message}]}",
  ],
  [
    ({ errors }) => isList(errors, (item) => hasAll(item, ["detail", "status"])),
    "{errors:[{detail,status}]}",
  ],
  [({ errors }) => isList(errors, (item) => hasAll(item, ["detail"])), "{errors:[{detail}]}"],
];

export const hidden = "…";

/** What the name of a field looks like; everything else may be somebody's. */
const fieldName = /^[a-z_]{1,40}$/;

/** No answer that is described has more fields. */
const mostFields = 20;

const fieldNames = (value: Fields): string[] => {
  const names = Object.keys(value).sort().slice(0, mostFields);
  return [...new Set(names.map((name) => (fieldName.test(name) ? name : hidden)))];
};

/** `{a,b}`: the names of an object's fields, in their order; a list is shown by its first item. Never a value. */
export const keysOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${keysOf(value[0])}]`;
  if (isFields(value)) return `{${fieldNames(value).join(",")}}`;
  return value === null ? "null" : typeof value === "string" ? "text" : typeof value;
};

/** A value of an answer as it may be shown: one that was sent as it is, any other by its kind. */
export const shown = (value: unknown, ...sent: unknown[]): string => {
  const text = JSON.stringify(value);
  if (text === undefined) return "nothing";
  const isKnown = [...sent, true, false, ""].some((one) => JSON.stringify(one) === text);
  return isKnown ? text : keysOf(value);
};

const isPage = ({ text }: Reply): boolean => /^\s*<(?:!doctype|html)/i.test(text);

const written = (reply: Reply): string => {
  if (reply.isCut) return "that was not read to its end";
  if (reply.text.trim() === "") return "";
  if (isPage(reply)) return "a web page";
  const body = bodyOf(reply);
  if (body === undefined) return "text that is no JSON";
  return envelopes.find(([fits]) => isFields(body) && fits(body))?.[1] ?? keysOf(body);
};

/** "200 {}", "404 {errors:[{detail,status}]}", "404 a web page": what an answer is, without any value of it. */
export const says = (reply: Reply): string =>
  reply.status === undefined ? "no answer" : `${reply.status} ${written(reply)}`.trim();
