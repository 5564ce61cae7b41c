import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";

/** One request as it left this process. */
export interface SentRequest {
  method: string;
  /** With the query, as it stands on the wire. */
  path: string;
  /** With the port, unless it is the usual one. */
  host: string;
  /** Absent when no answer came. */
  status?: number;
}

/**
 * Lists the requests of this process from now on. Node.js itself reports them, so the list is neither what the
 * connector says nor what the sandbox says, and a real account is watched just as well.
 */
export const watchTraffic = (): { requests: SentRequest[]; stop: () => void } => {
  const requests: SentRequest[] = [];
  const sent = new Map<ClientRequest, SentRequest>();
  const onStart = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    const entry = { method: request.method, path: request.path, host: String(request.getHeader("host")) };
    sent.set(request, entry);
    requests.push(entry);
  };
  const onAnswer = (message: unknown): void => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    const entry = sent.get(request);
    if (entry && response.statusCode !== undefined) entry.status = response.statusCode;
  };
  subscribe("http.client.request.start", onStart);
  subscribe("http.client.response.finish", onAnswer);
  return {
    requests,
    stop: () => {
      unsubscribe("http.client.request.start", onStart);
      unsubscribe("http.client.response.finish", onAnswer);
    },
  };
};

/** Consecutive attempts at the same request are one exchange. */
export interface Exchange {
  method: string;
  path: string;
  host: string;
  /** One per attempt. */
  statuses: (number | undefined)[];
}

export const exchangesOf = (requests: SentRequest[]): Exchange[] => {
  const exchanges: Exchange[] = [];
  for (const { method, path, host, status } of requests) {
    const last = exchanges.at(-1);
    if (last && last.method === method && last.path === path && last.host === host)
      last.statuses.push(status);
    else exchanges.push({ method, path, host, statuses: [status] });
  }
  return exchanges;
};
