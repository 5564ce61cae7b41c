import http from "node:http";
import https from "node:https";

export interface SignedEvent {
  endpoint: string;
  /** JSON, sent as it is. */
  body: string;
  /** Seconds since 1970. */
  timestamp: number;
  signature: string;
}

interface Limits {
  /** How long the answer may take, in milliseconds. */
  timeout: number;
  /** Ends it at once. */
  signal: AbortSignal;
}

/** The one host that is called. Whatever else a webhook names belongs to somebody. */
export const isOnThisMachine = (endpoint: string): boolean => new URL(endpoint).hostname === "127.0.0.1";

/** Posts an event. Resolves with the status of the answer, or with what came instead of one. Follows no redirect. */
export const postEvent = (
  { endpoint, body, timestamp, signature }: SignedEvent,
  { timeout, signal }: Limits,
): Promise<number | string> =>
  new Promise((resolve) => {
    const url = new URL(endpoint);
    const { request } = url.protocol === "https:" ? https : http;
    const headers = {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
      "X-CIO-Timestamp": String(timestamp),
      "X-CIO-Signature": signature,
    };
    const sent = request(url, { method: "POST", headers, signal, agent: false });
    const late = setTimeout(() => sent.destroy(new Error(`no answer within ${timeout} ms`)), timeout);
    const settle = (outcome: number | string): void => {
      clearTimeout(late);
      resolve(outcome);
    };
    sent.once("response", (answer) => {
      answer.on("error", () => {}).resume();
      settle(answer.statusCode ?? 0);
    });
    sent.on("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    sent.end(body);
  });
