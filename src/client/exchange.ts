import type { Connection } from "@prismatic-io/spectral";
import { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig, isAxiosError } from "axios";
import type { Credential, Redact } from "./auth";
import type { DebugLog } from "./debugLog";
import { failureOf, mayHaveTakenEffect, toError, unreadable } from "./failures";
import { http } from "./http";
import { readJson } from "./readJson";
import { type Answer, maxAnswerBytes, type Request } from "./request";
import { type Failure, longestRetryAfter, nextWait, type RetryPolicy, waitBefore } from "./retry";
import { type NoAnswer, type Outgoing, sendWithin, type WholeAnswer } from "./transport";

const parse = (content: Buffer): unknown =>
  content.length === 0 ? null : readJson(content.toString("utf8"));

const readers: Record<Request["expects"], (content: Buffer) => unknown> = {
  json: parse,
  text: (content) => content.toString("utf8"),
  binary: (content) => content,
};

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

const read = ({ status, content, headers }: WholeAnswer, request: Request, attempts: number): Answer => {
  const contentType = headers["content-type"];
  try {
    return { status, data: readers[request.expects](content), contentType };
  } catch {
    // A refusal that the caller wants to see may be a web page.
    if (!isSuccess(status)) return { status, data: content.toString("utf8"), contentType };
    request.onDoubt?.();
    throw unreadable(request, status, attempts);
  }
};

/** How requests are sent and repeated; what the HTTP inputs of a form hold. */
export interface HttpSettings extends RetryPolicy {
  /** Milliseconds for one attempt. */
  timeout: number;
  debugRequest: boolean;
}

interface Exchange {
  request: Request;
  connection: Connection;
  credential: Credential | undefined;
  redact: Redact;
  baseUrl: string;
  settings: HttpSettings;
  log: DebugLog;
  /** Told when the request succeeded after retries. */
  onRecovery: (attempts: number) => void;
}

/** Headers of an attempt: what a user may replace, the user's, what nobody may replace. */
const headersOf = (
  { headers, body }: Request,
  credential: Credential | undefined,
): Record<string, string> => ({
  "user-agent": "customer-io-connector",
  ...headers,
  ...(body && { "content-type": body.contentType }),
  ...(credential && { authorization: credential.authorization }),
});

/** Sends one request until it succeeds, fails for good, or its retries are used up. */
export const exchange = async (given: Exchange): Promise<Answer> => {
  const { request, connection, credential, redact, baseUrl, settings, log, onRecovery } = given;
  const outgoing: Outgoing = {
    method: request.method,
    url: `${baseUrl}${request.path}`,
    headers: headersOf(request, credential),
    content: request.body?.content,
    maxAnswerBytes: maxAnswerBytes[request.expects],
  };
  const run = {
    attempts: 0,
    wait: 0,
    waited: 0,
    uncertain: false,
    ending: { code: "unsent" } as WholeAnswer | NoAnswer,
    failure: undefined as Failure | undefined,
  };

  const isWelcome = (ending: WholeAnswer | NoAnswer): ending is WholeAnswer =>
    "status" in ending && (isSuccess(ending.status) || !!request.accept?.includes(ending.status));

  const note = (failure: Failure): void => {
    run.failure = failure;
    if (mayHaveTakenEffect(failure)) {
      run.uncertain = true;
      request.onDoubt?.();
    }
    if (failure.kind !== "answered" || failure.status !== 429) return;
    const wait = waitBefore(run.attempts, failure, settings, 0);
    if (wait <= longestRetryAfter) request.pace?.slowDown(wait);
  };

  const attempt = async (config: InternalAxiosRequestConfig): Promise<AxiosResponse> => {
    await request.pace?.turn();
    run.attempts += 1;
    const started = performance.now();
    log.request(() => ({
      ...outgoing,
      attempt: run.attempts,
      attempts: settings.maxRetries + 1,
      waited: run.wait,
    }));
    const ending = await sendWithin(outgoing, settings.timeout);
    log.answer(() => ({ ending, attempt: run.attempts, took: performance.now() - started }));
    run.ending = ending;
    if (isWelcome(ending)) return { status: ending.status, statusText: "", headers: {}, data: null, config };
    note(failureOf(ending));
    throw new AxiosError("the attempt failed", undefined, config);
  };

  const shouldRetry = (): boolean => {
    const soFar = { retries: run.attempts - 1, waited: run.waited, repeatable: request.repeatable };
    const wait = run.failure && nextWait(run.failure, soFar, settings, Math.random());
    if (wait === undefined) return false;
    run.wait = wait;
    run.waited += wait;
    return true;
  };

  try {
    await http.request({
      adapter: attempt,
      "axios-retry": {
        retries: settings.maxRetries,
        retryCondition: shouldRetry,
        retryDelay: () => run.wait,
      },
    });
  } catch (error) {
    if (!isAxiosError(error) || run.failure === undefined) throw error;
  }
  if (isWelcome(run.ending)) {
    if (run.attempts > 1 && isSuccess(run.ending.status)) onRecovery(run.attempts);
    return read(run.ending, request, run.attempts);
  }
  throw toError(run.ending, {
    request,
    connection,
    credential,
    redact,
    host: new URL(baseUrl).host,
    attempts: run.attempts,
    timeout: settings.timeout,
    uncertain: run.uncertain,
  });
};
