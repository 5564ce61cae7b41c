import type { ActionLogger } from "@prismatic-io/spectral";
import type { AxiosResponse, InternalAxiosRequestConfig } from "axios";
import type { Redact } from "./auth";

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

interface Sending {
  attempt: number;
  /** How many attempts there may be. */
  most: number;
  /** Milliseconds waited before this one. */
  waited: number;
}

export interface Ended {
  /** Missing when no whole answer came; `code` says why. */
  response?: AxiosResponse<Buffer> | undefined;
  code?: string | undefined;
}

interface Taken {
  attempt: number;
  /** Milliseconds. */
  took: number;
}

/** Writes one line for each attempt and one for each answer; `enabled` off writes nothing and costs nothing. */
export const createDebugLog = (logger: ActionLogger, redact: Redact, enabled: boolean) => ({
  request: (config: InternalAxiosRequestConfig, { attempt, most, waited }: Sending): void => {
    if (!enabled) return;
    const { method = "", url, headers, data } = config;
    const line = `Customer.io request: ${method.toUpperCase()} ${url}, attempt ${attempt} of at most ${most}, waited ${waited} ms, headers ${shownHeaders(headers.toJSON())}`;
    logger.debug(`${redact(line)}, ${shownBody(data, redact)}`);
  },
  answer: ({ response, code }: Ended, { attempt, took }: Taken): void => {
    if (!enabled) return;
    const after = `to attempt ${attempt} in ${Math.round(took)} ms`;
    if (!response) logger.debug(redact(`Customer.io answer: none (${code}) ${after}`));
    else {
      const line = `Customer.io answer: ${response.status} ${after}, headers ${shownHeaders(response.headers)}`;
      logger.debug(`${redact(line)}, ${shownBody(response.data, redact)}`);
    }
  },
});

export type DebugLog = ReturnType<typeof createDebugLog>;
