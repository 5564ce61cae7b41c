import type { ActionLogger } from "@prismatic-io/spectral";
import type { Redact } from "./auth";
import type { NoAnswer, Outgoing, WholeAnswer } from "./transport";

/** What is logged of a body, in bytes. */
const longestBody = 10_000;

/** Headers that authenticate somebody. */
const secretHeaders = new Set(["authorization", "cookie", "set-cookie", "proxy-authorization"]);

const shownHeaders = (headers: object): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        secretHeaders.has(name.toLowerCase()) ? "[redacted]" : value,
      ]),
    ),
  );

/** Redacted before it is cut: half a key at the end would still be half a key. */
const shownBody = (content: string | Buffer | undefined, redact: Redact): string => {
  if (content === undefined || content.length === 0) return "no body";
  const bytes = Buffer.from(redact(content.toString("utf8").trim()), "utf8");
  if (bytes.length <= longestBody) return `body ${bytes}`;
  return `body ${bytes.subarray(0, longestBody)}... (${bytes.length} bytes in all)`;
};

interface Sending extends Outgoing {
  attempt: number;
  attempts: number;
  /** Milliseconds waited before this attempt. */
  waited: number;
}

interface Received {
  ending: WholeAnswer | NoAnswer;
  attempt: number;
  /** Milliseconds. */
  took: number;
}

/** Writes one line for each attempt and one for each answer; `enabled` off writes nothing and costs nothing. */
export const createDebugLog = (logger: ActionLogger, redact: Redact, enabled: boolean) => ({
  request: (sending: () => Sending): void => {
    if (!enabled) return;
    const { method, url, headers, content, attempt, attempts, waited } = sending();
    const line = `Customer.io request: ${method} ${url}, attempt ${attempt} of at most ${attempts}, waited ${waited} ms, headers ${shownHeaders(headers)}`;
    logger.debug(`${redact(line)}, ${shownBody(content, redact)}`);
  },
  answer: (received: () => Received): void => {
    if (!enabled) return;
    const { ending, attempt, took } = received();
    const after = `to attempt ${attempt} in ${Math.round(took)} ms`;
    if ("code" in ending) logger.debug(redact(`Customer.io answer: none (${ending.code}) ${after}`));
    else {
      const line = `Customer.io answer: ${ending.status} ${after}, headers ${shownHeaders(ending.headers)}`;
      logger.debug(`${redact(line)}, ${shownBody(ending.content, redact)}`);
    }
  },
});

export type DebugLog = ReturnType<typeof createDebugLog>;
