import type { Account } from "../accounts";
import type { DropReason, Moment } from "../state/moment";
import type { Answer } from "./answer";

/** What a handler gets to know about one request. */
export interface Call extends Moment {
  /** Undefined on the endpoints that need no credentials. */
  account: Account | undefined;
  method: string;
  /** As received: with the query, still percent-encoded. */
  path: string;
  /** The values of the route's placeholders, decoded once. */
  params: Record<string, string>;
  query: URLSearchParams;
  contentType: string;
  body: Buffer;
  /** Of the listener that was called, without a slash at its end. */
  baseUrl: string;
  /** The position is that in a Track v2 batch. */
  drop: (reason: DropReason, detail: string, batchIndex?: number) => void;
}

export type Handler = (call: Call) => Answer;
