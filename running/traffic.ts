import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
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

/** Whose requests are listed where: runs go on at the same time. */
const lists = new AsyncLocalStorage<SentRequest[]>();
const sent = new WeakMap<ClientRequest, SentRequest>();

const onStart = (message: unknown): void => {
  const { request } = message as { request: ClientRequest };
  const entry = { method: request.method, path: request.path, host: String(request.getHeader("host")) };
  lists.getStore()?.push(entry);
  sent.set(request, entry);
};

const onAnswer = (message: unknown): void => {
  const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
  const entry = sent.get(request);
  if (entry && response.statusCode !== undefined) entry.status = response.statusCode;
};

subscribe("http.client.request.start", onStart);
subscribe("http.client.response.finish", onAnswer);

/**
 * Does the work and lists the requests that it makes. Node.js itself reports them, so the list is neither what the
 * connector says nor what the sandbox says, and a real account is watched just as well.
 */
export const watched = async <T>(work: () => Promise<T>): Promise<{ result: T; requests: SentRequest[] }> => {
  const requests: SentRequest[] = [];
  return { result: await lists.run(requests, work), requests };
};
