import type { Api, Body } from "../operation";

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
  /** How the body of the answer is read. */
  expects: "json" | "text" | "binary";
  /** The largest answer that is read, in bytes. */
  maxAnswerBytes: number;
}

export interface Answer {
  status: number;
  /** Parsed JSON, text, or bytes, as the request expects; null for an empty JSON answer. */
  data: unknown;
  contentType: string | undefined;
}
