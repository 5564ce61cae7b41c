import type { Connection, ConnectionError } from "@prismatic-io/spectral";
import { AxiosError } from "axios";
import { CustomerIoError, connectionError, type FailedRequest } from "../errors";
import type { Credential, Redact } from "./auth";
import { messageOf } from "./envelopes";
import { maxAnswerBytes, type Request } from "./request";
import { type Attempts, failureOf, isUsedUp, longestRetryAfter } from "./retry";

/** Whether running the step again could do a second time what this request may have done. */
const wouldCountTwice = ({ repeatable, lasting }: Request): boolean => !repeatable || lasting === false;

const adviceOnDoubt = ({ repeatable, look }: Request): string =>
  repeatable
    ? "The request may have been applied, and running the step again would count it a second time: with a Deduplication Key it counts once"
    : `The request may have been applied: look${look ? ` with ${look}` : ""} before it is sent again`;

const hostOf = (location: string): string =>
  URL.canParse(location) ? new URL(location).host : "another address";

const withoutAnswer = (error: AxiosError, { expects }: Request): string => {
  const { kind } = failureOf(error);
  if (kind === "too large") return `the answer is larger than ${maxAnswerBytes[expects] / 1_000_000} MB`;
  if (kind === "never left") return `the connection could not be made (${error.code})`;
  return error.code === AxiosError.ETIMEDOUT
    ? `no answer within ${error.config?.timeout} ms`
    : `the connection broke off before the answer was complete (${error.code})`;
};

const reasonOf = (error: AxiosError, { request, redact }: Sent): string => {
  const { response } = error;
  if (failureOf(error).kind !== "answered" || !response) return withoutAnswer(error, request);
  const { location } = response.headers;
  return response.status < 400 && location !== undefined
    ? `Customer.io redirects to ${hostOf(redact(location))}, which is not followed; the account may be in the other region: check Region`
    : messageOf(response.data as Buffer, redact);
};

/** What is known of a request that failed beside its last error. */
export interface Sent {
  request: Request;
  connection: Connection;
  credential: Credential | undefined;
  redact: Redact;
  attempts: Pick<Attempts, "count" | "doubt" | "dailyQuota">;
}

/** The error of a success that cannot be read: what was asked for has probably been done. */
export const unreadable = ({ request, attempts }: Sent, status: number): CustomerIoError => {
  const { route, needs } = request;
  const mayHaveBeenApplied = wouldCountTwice(request);
  const wanted = needs === undefined ? "JSON" : `JSON that has "${needs.name}"`;
  const what = `${route} was answered with status ${status}, but not with ${wanted}: the answer may not come from Customer.io`;
  return new CustomerIoError(mayHaveBeenApplied ? `${what}. ${adviceOnDoubt(request)}` : what, {
    route,
    status,
    attempts: attempts.count,
    mayHaveBeenApplied,
  });
};

const longWait = (milliseconds: number): string => {
  const asked = `Customer.io asks to wait ${Math.ceil(milliseconds / 1000)} seconds`;
  const until = new Date(Date.now() + milliseconds);
  return Number.isNaN(until.getTime()) ? asked : `${asked}: try again after ${until.toISOString()}`; // no calendar reaches it
};

const credentialHint = (url: string | undefined, { connection, credential }: Sent): string => {
  const { host } = new URL(url ?? "");
  if (!credential) return `${host} refused a request that needs no key`;
  const name = connection.configVarKey ? `connection "${connection.configVarKey}"` : "the connection";
  return `${host} did not accept ${credential.name} of ${name}. Usual causes: ${credential.causes}, or an account in the other region. The step Test Connection finds out which it is`;
};

/** The error of a request whose last attempt failed. Built from what may be shown: nothing of the request is in it but its route. */
export const toError = (error: AxiosError, sent: Sent): CustomerIoError | ConnectionError => {
  const { connection, redact, request, attempts } = sent;
  const failure = failureOf(error);
  const { status, retryAfterMs } = failure;
  const isRefusedKey = status === 401 || status === 403;
  const failed: FailedRequest = {
    route: request.route,
    attempts: attempts.count,
    mayHaveBeenApplied: attempts.doubt && wouldCountTwice(request),
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfter: Math.ceil(retryAfterMs / 1000) }),
  };
  const withStatus = status === undefined ? "" : `with status ${status} `;
  const times = attempts.count === 1 ? "1 attempt" : `${attempts.count} attempts`;
  const sentences = [`${request.route} failed ${withStatus}after ${times}: ${reasonOf(error, sent)}`];
  if (retryAfterMs !== undefined && retryAfterMs > longestRetryAfter) sentences.push(longWait(retryAfterMs));
  if (isUsedUp(failure, attempts.dailyQuota))
    sentences.push(`Customer.io takes ${attempts.dailyQuota} of these a day: try again tomorrow`);
  if (failed.mayHaveBeenApplied) sentences.push(adviceOnDoubt(request));
  if (isRefusedKey) sentences.push(credentialHint(error.config?.url, sent));
  const message = redact(sentences.join(". "));
  return isRefusedKey ? connectionError(connection, message, failed) : new CustomerIoError(message, failed);
};
