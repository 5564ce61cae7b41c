import type { Connection } from "@prismatic-io/spectral";
import { type AxiosError, type AxiosResponse, isAxiosError } from "axios";
import { CustomerIoError } from "../errors";
import type { Credential } from "./auth";
import type { DebugLog } from "./debugLog";
import { failureOf, headerOf, mayHaveTakenEffect, type Sent, toError } from "./failures";
import { http } from "./http";
import type { Redact } from "./redact";
import type { Answer, Request } from "./request";
import { type Failure, longestRetryAfter, nextWait, type RetryPolicy, waitBefore } from "./retry";
import { sendWithin } from "./transport";

const parse = (content: Buffer): unknown =>
  content.length === 0 ? null : JSON.parse(content.toString("utf8"));

const readers: Record<Request["expects"], (content: Buffer) => unknown> = {
  json: parse,
  text: (content) => content.toString("utf8"),
  binary: (content) => content,
};

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

const read = (
  { status, data, headers }: AxiosResponse<Buffer>,
  { request, attempts }: Pick<Sent, "request" | "attempts">,
): Answer => {
  const contentType = headerOf(headers, "content-type");
  try {
    return { status, data: readers[request.expects](data), contentType };
  } catch {
    // A refusal that the caller wants to see may be a web page.
    if (!isSuccess(status)) return { status, data: data.toString("utf8"), contentType };
    throw new CustomerIoError(
      `${request.route} was answered with status ${status}, but not with JSON: the answer may not come from Customer.io`,
      { route: request.route, status, attempts, mayHaveBeenApplied: !request.repeatable },
    );
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

/** Sends one request until it succeeds, fails for good, or its retries are used up. */
export const exchange = async (given: Exchange) => {
  const { request, connection, credential, redact, baseUrl, settings, log, onRecovery } = given;
  const url = `${baseUrl}${request.path}`;
  const run = {
    attempts: 0,
    wait: 0,
    waited: 0,
    uncertain: false,
    failure: undefined as Failure | undefined,
  };

  const attempt = async (config: Parameters<typeof sendWithin>[0]): Promise<AxiosResponse<Buffer>> => {
    await request.pace?.turn();
    run.attempts += 1;
    const started = performance.now();
    const report = (outcome: number | string, response?: AxiosResponse) =>
      log.answer(() => ({
        outcome,
        headers: response?.headers ?? {},
        content: response?.data,
        attempt: run.attempts,
        took: performance.now() - started,
      }));
    log.request(() => ({
      method: request.method,
      url,
      headers: config.headers.toJSON(),
      content: request.body?.content,
      attempt: run.attempts,
      attempts: settings.maxRetries + 1,
      waited: run.wait,
    }));
    try {
      const response = await sendWithin(config, settings.timeout);
      report(response.status, response);
      return response;
    } catch (error) {
      if (isAxiosError(error)) {
        run.failure = failureOf(error);
        const isDoubtful = mayHaveTakenEffect(run.failure);
        if (isDoubtful) request.onDoubt?.();
        run.uncertain ||= isDoubtful;
        if (run.failure.kind === "answered" && run.failure.status === 429) {
          const wait = waitBefore(run.attempts, run.failure, settings, 0);
          if (wait <= longestRetryAfter) request.pace?.slowDown(wait);
        }
        report(error.response?.status ?? error.code ?? "no answer", error.response);
      }
      throw error;
    }
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
    const response = await http.request<Buffer>({
      method: request.method,
      url,
      headers: {
        ...request.headers,
        // false keeps axios from calling a POST without a body a form
        "content-type": request.body?.contentType ?? request.headers?.["content-type"] ?? false,
        ...(credential && { authorization: credential.authorization }),
      },
      data: request.body?.content,
      validateStatus: (status) => isSuccess(status) || !!request.accept?.includes(status),
      maxContentLength: request.maxAnswerBytes,
      adapter: attempt,
      "axios-retry": {
        retries: settings.maxRetries,
        retryCondition: shouldRetry,
        retryDelay: () => run.wait,
      },
    });
    if (run.attempts > 1 && isSuccess(response.status)) onRecovery(run.attempts);
    return read(response, { request, attempts: run.attempts });
  } catch (error) {
    if (!isAxiosError(error) || run.failure === undefined) throw error;
    throw toError(error as AxiosError, run.failure, {
      request,
      connection,
      credential,
      redact,
      host: new URL(baseUrl).host,
      attempts: run.attempts,
      timeout: settings.timeout,
      uncertain: run.uncertain,
    });
  }
};
