import { createHash } from "node:crypto";
import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import { type AxiosRequestConfig, isAxiosError } from "axios";
import type { Api, Body } from "../operation";
import { type Credential, newRedact, type Redact, readCredential } from "./auth";
import { createDebugLog } from "./debugLog";
import { http } from "./http";
import { appPace, dailyQuota } from "./pace";
import { collectPages } from "./pages";
import {
  baseUrl,
  detectRegion,
  type Inquiry,
  inquire,
  type Region,
  readOverride,
  readRegion,
} from "./regions";
import { type Answer, isSuccess, maxAnswerBytes, type Request, readAnswer } from "./request";
import { Attempts, type RetryPolicy } from "./retry";
import { type Sent, toError, unreadable } from "./toError";

/** How requests are sent and repeated; what the HTTP inputs of a form hold. */
export interface HttpSettings extends RetryPolicy {
  /** Milliseconds for one attempt. */
  timeout: number;
  debugRequest: boolean;
}

interface ClientOptions {
  connection: Connection;
  /** The step's own choice; "connection" leaves it to the connection. */
  region: Region | "connection";
  settings: HttpSettings;
  logger: ActionLogger;
}

/** Calls Customer.io with the keys of one connection. */
export interface Client {
  /** Resolves with the answer, or rejects with a CustomerIoError or ConnectionError. */
  send: (request: Request) => Promise<Answer>;
  /** Sends a request once for each page of its list; see collectPages. */
  sendPages: (request: Request, maxPages: number) => Promise<unknown>;
  /** The region that the step or the connection names; undefined when it is detected. */
  region: Region | undefined;
  /** Whether a key of the connection is accepted, and where; for finding out what is wrong. */
  inquire: (api: "track" | "app") => Promise<Inquiry>;
  /** Stands for the credential that an API needs: the same for every client with it, and not to be turned back. */
  paceKey: (api: Api) => string;
  /** Hides every secret of the connection, and of those derived from it or that it was derived from. */
  redact: Redact;
  /** A client for the same connection with other fields. Both hide the secrets of both. */
  with: (fields: Connection["fields"]) => Client;
}

/** Headers of an attempt: what a user may replace, the user's, what nobody may replace. */
const headersOf = ({ headers, body }: Request, credential: Credential | undefined) => {
  const sent: Record<string, string | false> = {
    "user-agent": "customer-io-connector",
    ...headers,
    // Axios has a type of its own for bodies that say none, and for a POST without a body.
    "content-type": body?.contentType ?? headers?.["content-type"] ?? false,
  };
  if (credential) sent.authorization = credential.authorization;
  return sent;
};

interface Sending extends Sent {
  attempts: Attempts;
  /** Where the API of the request is. */
  base: string;
  timeout: number;
}

/** A request as axios has it. */
const configOf = ({ request, credential, attempts, base, timeout }: Sending) => {
  const { method, path, body, expects, accept, repeatable, signal } = request;
  const config: AxiosRequestConfig<Body["content"] | undefined> = {
    method,
    url: `${base}${path}`,
    headers: headersOf(request, credential),
    data: body?.content,
    maxContentLength: maxAnswerBytes[expects],
    timeout,
    attempts,
    repeatable,
    "axios-retry": { retries: attempts.policy.maxRetries },
  };
  if (accept) config.validateStatus = (status) => isSuccess(status) || accept.includes(status);
  if (signal) config.signal = signal;
  return config;
};

/** `connections`: this one, and all that it is derived from or that are derived from it. */
const clientOf = (given: ClientOptions, connections: Connection[]): Client => {
  const { connection, region, settings, logger } = given;
  const override = readOverride(connection);
  const chosen = region === "connection" ? readRegion(connection) : region;
  const redact = newRedact(connections);
  const log = createDebugLog(logger, redact, settings.debugRequest);

  const keyOf = (api: Api): string =>
    createHash("sha256").update(readCredential(api, connection).authorization).digest("hex");

  const exchange = async (
    credential: Credential | undefined,
    host: Region,
    request: Request,
  ): Promise<Answer> => {
    const isApp = request.api === "app";
    const pace = request.pace ?? (isApp ? appPace(keyOf("app"), request) : undefined);
    const attempts = new Attempts(settings, log, pace, isApp ? dailyQuota(request) : undefined);
    const sent = { request, connection, credential, redact, attempts };
    const base = baseUrl(request.api, host, override);
    try {
      const response = await http.request<Buffer>(configOf({ ...sent, base, timeout: settings.timeout }));
      if (attempts.count > 1 && isSuccess(response.status))
        logger.warn(`${request.route} succeeded on attempt ${attempts.count}`);
      const answer = readAnswer(response, request);
      if (answer) return answer;
      attempts.doubt = true;
      throw unreadable(sent, response.status);
    } catch (error) {
      throw isAxiosError(error) ? toError(error, sent) : error;
    } finally {
      if (attempts.doubt) request.onDoubt?.();
    }
  };

  const credentialFor = ({ api, anonymous }: Request): Credential | undefined =>
    anonymous ? undefined : readCredential(api, connection);

  const sendTo = async (host: Region, request: Request): Promise<Answer> =>
    exchange(credentialFor(request), host, request);

  const send = async (request: Request): Promise<Answer> => {
    // A missing key is found before the region is asked for. An override is one host for both regions.
    const credential = credentialFor(request);
    const known = chosen ?? (override === undefined ? undefined : "US");
    const detected = known ?? (await detectRegion(connection, sendTo, request.signal));
    return exchange(credential, detected, request);
  };

  return {
    send,
    sendPages: (request, maxPages) => collectPages(send, { ...request, patient: true }, maxPages),
    region: chosen,
    inquire: (api) => inquire(api, sendTo),
    paceKey: keyOf,
    redact,
    with: (fields) => {
      const derived = { ...connection, fields: { ...connection.fields, ...fields } };
      connections.push(derived);
      return clientOf({ ...given, connection: derived }, connections);
    },
  };
};

/** A client for one connection. */
export const createClient = (given: ClientOptions): Client => clientOf(given, [given.connection]);
