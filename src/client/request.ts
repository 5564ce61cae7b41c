import type { Api, Body } from "../operation";
import type { Pace } from "./pace";

export interface Request {
  api: Api;
  method: string;
  /** What is appended to the API's base URL: encoded, with its query. */
  path: string;
  /** What errors and logs call it: method and route template, such as "PUT /v1/customers/{id}". */
  route: string;
  /** Names in lower case. */
  headers?: Record<string, string>;
  body?: Body;
  /** Sending it twice leaves Customer.io as if it was sent once. */
  repeatable: boolean;
  /** Another run of the step would send something else, such as an event with a new id. */
  lasting?: false;
  /** The step that shows whether the request was applied. */
  look?: string;
  /** How the body of the answer is read. */
  expects: "json" | "text" | "binary";
  /** Sent without an Authorization header. */
  anonymous?: true;
  /** Statuses beside 2xx whose answer is returned instead of thrown. */
  accept?: readonly number[];
  /** Told that an attempt got no success but may have taken effect, also where repeating it is safe. */
  onDoubt?: () => void;
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
  text: 10_000_000,
  binary: 100_000_000,
};
