import type { Connection, ConnectionError } from "@prismatic-io/spectral";
import type { AxiosError } from "axios";
import { CustomerIoError, connectionError, type FailedRequest } from "../errors";
import type { Credential } from "./auth";
import { messageOf } from "./envelopes";
import type { Redact } from "./redact";
import type { Request } from "./request";
import { type Failure, longestRetryAfter, readRetryAfter } from "./retry";
import { tooLarge } from "./transport";

/** The connection was never made, or not trusted: nothing of the request was sent. */
const neverLeft = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_)/;

/** Sorts what one attempt ended with. An answer whose body was cut off counts as no answer. */
export const failureOf = ({ code, response }: AxiosError): Failure => {
  if (code === tooLarge) return { kind: "too large" };
  if (response) {
    const retryAfterMs = readRetryAfter(headerOf(response.headers, "retry-after"), Date.now());
    return {
      kind: "answered",
      status: response.status,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  }
  return { kind: neverLeft.test(code ?? "") ? "never left" : "no answer" };
};

/** Whether a request that must not run twice may have taken effect in an attempt that ended like this. */
export const mayHaveTakenEffect = (failure: Failure): boolean =>
  failure.kind === "no answer" ||
  failure.kind === "too large" ||
  (failure.kind === "answered" && failure.status >= 500);

export const headerOf = (headers: unknown, name: string): string | undefined => {
  const value = (headers as Record<string, unknown>)[name];
  return typeof value === "string" ? value : undefined;
};

const hostOf = (location: string): string =>
  URL.canParse(location) ? new URL(location).host : "another address";

const reasons = {
  "never left": (code: string) => `the connection could not be made (${code})`,
  "no answer": (code: string) => `the connection broke off before the answer was complete (${code})`,
};

const reasonOf = (
  failure: Failure,
  { code = "unknown", response }: AxiosError,
  { request, timeout }: Sent,
): string => {
  if (failure.kind === "too large")
    return `the answer is larger than ${request.maxAnswerBytes / 1_000_000} MB`;
  if (failure.kind !== "answered")
    return code === "ETIMEDOUT" ? `no answer within ${timeout} ms` : reasons[failure.kind](code);
  const location = headerOf(response?.headers, "location");
  if (failure.status >= 300 && failure.status < 400 && location !== undefined)
    return `Customer.io redirects to ${hostOf(location)}, which is not followed; the account may be in the other region: check Region`;
  return messageOf(response?.data as Buffer);
};

/** What is known when the last attempt has failed. */
export interface Sent {
  request: Request;
  connection: Connection;
  credential: Credential | undefined;
  redact: Redact;
  /** Host and port that were called. */
  host: string;
  attempts: number;
  /** Milliseconds each attempt had. */
  timeout: number;
  /** Some attempt may have taken effect. */
  uncertain: boolean;
}

const times = (attempts: number): string => (attempts === 1 ? "1 attempt" : `${attempts} attempts`);

const credentialHint = ({ connection, credential, host }: Sent): string => {
  if (!credential) return `${host} refused a request that needs no key`;
  const name = connection.configVarKey ? `connection "${connection.configVarKey}"` : "the connection";
  return `${host} did not accept ${credential.name} of ${name}. Usual causes: ${credential.causes}, or an account in the other region`;
};

/** The error of a request whose last attempt failed. Built from what may be shown: it holds no part of the axios error. */
export const toError = (
  error: AxiosError,
  failure: Failure,
  sent: Sent,
): CustomerIoError | ConnectionError => {
  const { request, attempts } = sent;
  const status = failure.kind === "answered" ? failure.status : undefined;
  const retryAfterMs = failure.kind === "answered" ? failure.retryAfterMs : undefined;
  const failed: FailedRequest = {
    route: request.route,
    attempts,
    mayHaveBeenApplied: sent.uncertain && !request.repeatable,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfter: Math.ceil(retryAfterMs / 1000) }),
  };
  const sentences = [
    `${request.route} failed ${status === undefined ? "" : `with status ${status} `}after ${times(attempts)}: ${reasonOf(failure, error, sent)}`,
  ];
  if (retryAfterMs !== undefined && retryAfterMs > longestRetryAfter)
    sentences.push(
      `Customer.io asks to wait ${Math.ceil(retryAfterMs / 1000)} seconds: try again after ${new Date(Date.now() + retryAfterMs).toISOString()}`,
    );
  if (failed.mayHaveBeenApplied)
    sentences.push("The request may have been applied: look before it is sent again");
  if (status === 401 || status === 403) sentences.push(credentialHint(sent));
  const message = sent.redact(sentences.join(". "));
  return status === 401 || status === 403
    ? connectionError(sent.connection, message, failed)
    : new CustomerIoError(message, failed);
};
