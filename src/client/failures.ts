import type { Connection, ConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError, connectionError, type FailedRequest } from "../errors";
import type { Credential, Redact } from "./auth";
import { messageOf } from "./envelopes";
import { maxAnswerBytes, type Request } from "./request";
import { type Failure, longestRetryAfter, readRetryAfter } from "./retry";
import { type NoAnswer, timedOut, tooLarge, type WholeAnswer } from "./transport";

/** The connection was never made, or not trusted: nothing of the request was sent. */
const neverLeft =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_|EPROTO)/;

/** Sorts what one attempt ended with when it did not succeed. */
export const failureOf = (ending: WholeAnswer | NoAnswer): Failure => {
  if ("code" in ending) {
    if (ending.code === tooLarge) return { kind: "too large" };
    return { kind: neverLeft.test(ending.code) ? "never left" : "no answer" };
  }
  const retryAfterMs = readRetryAfter(ending.headers["retry-after"], Date.now());
  return { kind: "answered", status: ending.status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
};

/** Whether a request may have taken effect in an attempt that ended like this. A 408 can come after all was read. */
export const mayHaveTakenEffect = (failure: Failure): boolean =>
  failure.kind === "no answer" ||
  failure.kind === "too large" ||
  (failure.kind === "answered" && (failure.status >= 500 || failure.status === 408));

/** Whether running the step again could do a second time what this request may have done. */
const wouldCountTwice = ({ repeatable, lasting }: Request): boolean => !repeatable || lasting === false;

const adviceOnDoubt = ({ repeatable, look }: Request): string =>
  repeatable
    ? "The request may have been applied, and running the step again would count it a second time: with a Deduplication Key it counts once"
    : `The request may have been applied: look${look ? ` with ${look}` : ""} before it is sent again`;

const hostOf = (location: string): string =>
  URL.canParse(location) ? new URL(location).host : "another address";

const withoutAnswer = ({ code }: NoAnswer, { request, timeout }: Sent): string => {
  if (code === tooLarge) return `the answer is larger than ${maxAnswerBytes[request.expects] / 1_000_000} MB`;
  if (code === timedOut) return `no answer within ${timeout} ms`;
  return neverLeft.test(code)
    ? `the connection could not be made (${code})`
    : `the connection broke off before the answer was complete (${code})`;
};

const reasonOf = (ending: WholeAnswer | NoAnswer, sent: Sent): string => {
  if ("code" in ending) return withoutAnswer(ending, sent);
  const { location } = ending.headers;
  return ending.status >= 300 && ending.status < 400 && location !== undefined
    ? `Customer.io redirects to ${hostOf(sent.redact(location))}, which is not followed; the account may be in the other region: check Region`
    : messageOf(ending.content, sent.redact);
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

/** The error of a success that cannot be read: what was asked for has probably been done. */
export const unreadable = (request: Request, status: number, attempts: number): CustomerIoError => {
  const { route } = request;
  const mayHaveBeenApplied = wouldCountTwice(request);
  const what = `${route} was answered with status ${status}, but not with JSON: the answer may not come from Customer.io`;
  return new CustomerIoError(mayHaveBeenApplied ? `${what}. ${adviceOnDoubt(request)}` : what, {
    route,
    status,
    attempts,
    mayHaveBeenApplied,
  });
};

/** The last moment that a Date knows, in milliseconds. */
const lastMoment = 8_640_000_000_000_000;

const longWait = (milliseconds: number): string => {
  const asked = `Customer.io asks to wait ${Math.ceil(milliseconds / 1000)} seconds`;
  const until = Date.now() + milliseconds;
  return until > lastMoment ? asked : `${asked}: try again after ${new Date(until).toISOString()}`;
};

const times = (attempts: number): string => (attempts === 1 ? "1 attempt" : `${attempts} attempts`);

const credentialHint = ({ connection, credential, host }: Sent): string => {
  if (!credential) return `${host} refused a request that needs no key`;
  const name = connection.configVarKey ? `connection "${connection.configVarKey}"` : "the connection";
  return `${host} did not accept ${credential.name} of ${name}. Usual causes: ${credential.causes}, or an account in the other region. The step Test Connection finds out which it is`;
};

/** The error of a request whose last attempt failed. Built from what may be shown: nothing of the request is in it but its route. */
export const toError = (ending: WholeAnswer | NoAnswer, sent: Sent): CustomerIoError | ConnectionError => {
  const { request, attempts } = sent;
  const failure = failureOf(ending);
  const status = failure.kind === "answered" ? failure.status : undefined;
  const retryAfterMs = failure.kind === "answered" ? failure.retryAfterMs : undefined;
  const failed: FailedRequest = {
    route: request.route,
    attempts,
    mayHaveBeenApplied: sent.uncertain && wouldCountTwice(request),
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfter: Math.ceil(retryAfterMs / 1000) }),
  };
  const sentences = [
    `${request.route} failed ${status === undefined ? "" : `with status ${status} `}after ${times(attempts)}: ${reasonOf(ending, sent)}`,
  ];
  if (retryAfterMs !== undefined && retryAfterMs > longestRetryAfter) sentences.push(longWait(retryAfterMs));
  if (failed.mayHaveBeenApplied) sentences.push(adviceOnDoubt(request));
  if (status === 401 || status === 403) sentences.push(credentialHint(sent));
  const message = sent.redact(sentences.join(". "));
  return status === 401 || status === 403
    ? connectionError(sent.connection, message, failed)
    : new CustomerIoError(message, failed);
};
