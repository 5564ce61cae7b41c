import { channel } from "node:diagnostics_channel";
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

/** Name and password before the host of an address, as reporting webhooks of others may have them; JSON may escape slashes. */
const login = /(:\\?\/\\?\/)[^\s/\\?#@"<>]{1,500}@/g;

interface ShownBody {
  text: string;
  /** Of all that there is; `text` may be cut. */
  bytes: number;
  /** `text` is what goes over the wire, to the letter. */
  whole: boolean;
}

/** Redacted before it is cut: half a key at the end would still be half a key. */
const shownBody = (content: string | Buffer | undefined, redact: Redact): ShownBody | undefined => {
  if (content === undefined || content.length === 0) return undefined;
  const shown = Buffer.from(redact(content.toString("utf8").trim()).replace(login, "$1[redacted]@"), "utf8");
  const text = shown.subarray(0, longestBody).toString("utf8");
  return {
    text,
    bytes: shown.length,
    whole: shown.length <= longestBody && shown.equals(Buffer.from(content)),
  };
};

const bodyLine = (body: ShownBody | undefined): string => {
  if (!body) return "no body";
  return body.bytes <= longestBody
    ? `body ${body.text}`
    : `body ${body.text}... (${body.bytes} bytes in all)`;
};

interface Attempted {
  /** Stands for the request, whatever the attempt. */
  request: object;
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
  request: object;
  attempt: number;
  /** Milliseconds. */
  took: number;
}

/** Who watches in this process is told what the lines say, in parts: the two cannot differ. */
const watchers = channel("customer-io:traffic");

/**
 * Writes one line for each attempt and one for each answer; `enabled` off writes nothing, and costs nothing unless
 * somebody watches.
 */
export const createDebugLog = (logger: ActionLogger, redact: Redact, enabled: boolean) => ({
  request: (config: InternalAxiosRequestConfig, sending: Attempted): void => {
    if (!enabled && !watchers.hasSubscribers) return;
    const method = (config.method ?? "").toUpperCase();
    const url = redact(config.url ?? "");
    const headers = redact(shownHeaders(config.headers.toJSON()));
    const body = shownBody(config.data, redact);
    watchers.publish({ ...sending, method, url, headers, body });
    const { attempt, most, waited } = sending;
    const line = `${method} ${url}, attempt ${attempt} of at most ${most}, waited ${waited} ms, headers ${headers}`;
    if (enabled) logger.debug(`Customer.io request: ${line}, ${bodyLine(body)}`);
  },
  answer: ({ response, code }: Ended, taken: Taken): void => {
    if (!enabled && !watchers.hasSubscribers) return;
    const headers = response && redact(shownHeaders(response.headers));
    const body = shownBody(response?.data, redact);
    watchers.publish({ ...taken, status: response?.status, code, headers, body });
    const after = `to attempt ${taken.attempt} in ${Math.round(taken.took)} ms`;
    const line = response
      ? `${response.status} ${after}, headers ${headers}, ${bodyLine(body)}`
      : `none (${code}) ${after}`;
    if (enabled) logger.debug(`Customer.io answer: ${line}`);
  },
});

export type DebugLog = ReturnType<typeof createDebugLog>;
