import type { ClientRequest, IncomingMessage } from "node:http";
import { listeningTo } from "./listeningTo";

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

/** Told of each answer when it begins, before the connector reads it; who listens to its data hears all of it, too. */
export type OnAnswer = (request: SentRequest, answer: IncomingMessage) => void;

interface Watcher {
  requests: SentRequest[];
  onAnswer: OnAnswer | undefined;
}

const sent = new WeakMap<ClientRequest, { entry: SentRequest; onAnswer: OnAnswer | undefined }>();

const onStart = (message: unknown, watcher: Watcher | undefined): void => {
  const { request } = message as { request: ClientRequest };
  const entry = { method: request.method, path: request.path, host: String(request.getHeader("host")) };
  watcher?.requests.push(entry);
  sent.set(request, { entry, onAnswer: watcher?.onAnswer });
};

const onAnswer = (message: unknown): void => {
  const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
  const known = sent.get(request);
  if (!known || response.statusCode === undefined) return;
  known.entry.status = response.statusCode;
  known.onAnswer?.(known.entry, response);
};

/** Runs go on at the same time. */
const watch = listeningTo<Watcher>({
  "http.client.request.start": onStart,
  "http.client.response.finish": onAnswer,
});

/**
 * Does the work and lists the requests that it makes. Node.js itself reports them, so the list is neither what the
 * connector says nor what the sandbox says, and a real account is watched just as well.
 */
export const watched = async <T>(
  work: () => Promise<T>,
  onAnswer?: OnAnswer,
): Promise<{ result: T; requests: SentRequest[] }> => {
  const requests: SentRequest[] = [];
  return { result: await watch({ requests, onAnswer }, work), requests };
};
