import type { Account } from "../accounts";
import type { Workspace } from "../state/workspace";
import type { Answer } from "./answer";

/** What a handler gets to know about one request. */
export interface Call {
  workspace: Workspace;
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
  /** Seconds since 1970. */
  now: number;
  /** Position in a Track v2 batch. */
  batchIndex?: number;
}

export type Handler = (call: Call) => Answer;
