import type { AxiosResponse } from "axios";
import type { Api, Body } from "../operation";
import type { Pace } from "./pace";
import { isJsonObject, readJson, readJsonRows } from "./readJson";

export interface Request {
  api: Api;
  method: string;
  /** What is appended to the API's base URL: encoded, with its query. */
  path: string;
  /** What errors and logs call it: method and route template, such as "PUT /v1/customers/{id}". */
  route: string;
  /** Names in lower case. */
  headers?: Record<string, string> | undefined;
  body?: Body | undefined;
  /** Sending it twice leaves Customer.io as if it was sent once. */
  repeatable: boolean;
  /** Whether another run of the step would send the same; false for an event that gets a new id. */
  lasting?: boolean | undefined;
  /** The step that shows whether the request was applied. */
  look?: string | undefined;
  /** How the body of the answer is read. */
  expects: "json" | "rows" | "text" | "binary";
  /** A name that the answer has to have, and a value like the one that it has to hold. */
  needs?: { name: string; like: unknown } | undefined;
  /** Sent without an Authorization header. */
  anonymous?: true | undefined;
  /** Statuses beside 2xx whose answer is returned instead of thrown. */
  accept?: readonly number[];
  /** Told that an attempt got no success but may have taken effect, also where repeating it is safe. */
  onDoubt?: () => void;
  /** Ends the request, its retries and its waits when it is aborted. */
  signal?: AbortSignal | undefined;
  /** One of many that nobody waits for: it leaves room for others. */
  patient?: true;
  pace?: Pace;
}

export interface Answer {
  status: number;
  /** Parsed JSON, text, or bytes, as the request expects; null for an empty JSON answer. */
  data: unknown;
  contentType: string | undefined;
}

/** The largest answer that is read, in bytes: a file may be larger than what is parsed. */
export const maxAnswerBytes: Record<Request["expects"], number> = {
  json: 10_000_000,
  rows: 20_000_000,
  text: 10_000_000,
  binary: 100_000_000,
};

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

const answerReaders: Record<Request["expects"], (content: Buffer) => unknown> = {
  json: (content) => (content.length === 0 ? null : readJson(content.toString("utf8"))),
  rows: (content) => readJsonRows(content.toString("utf8")),
  text: (content) => content.toString("utf8"),
  binary: (content) => content,
};

const isScalar = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

/** Whether a value of an answer may stand for another: Customer.io writes some empty lists as null, and some ids as text. */
const areAlike = (value: unknown, like: unknown): boolean => {
  if (Array.isArray(like)) return Array.isArray(value) || value === null;
  if (!isJsonObject(like)) return isScalar(value);
  return isJsonObject(value) && (like.id === undefined || isScalar(value.id));
};

const hasWhatIsNeeded = (data: unknown, { needs }: Request): boolean =>
  needs === undefined || (isJsonObject(data) && areAlike(data[needs.name], needs.like));

/** Reads what was answered; undefined for a success that is not what it should be. */
export const readAnswer = (
  { status, data: content, headers }: AxiosResponse<Buffer>,
  request: Request,
): Answer | undefined => {
  const contentType = headers["content-type"] as string | undefined;
  try {
    const data = answerReaders[request.expects](content);
    return isSuccess(status) && !hasWhatIsNeeded(data, request) ? undefined : { status, data, contentType };
  } catch {
    // A refusal that the caller wants to see may be a web page.
    return isSuccess(status) ? undefined : { status, data: content.toString("utf8"), contentType };
  }
};
