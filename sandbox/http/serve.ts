import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Account, Accounts, Region } from "../accounts";
import { largestBodyBytes } from "../limits";
import { Invalid } from "../problems";
import type { Workspace } from "../state/workspace";
import { type Answer, json } from "./answer";
import { currentPath } from "./betaPaths";
import { doors } from "./doors";
import { envelopeOf, errorAnswer } from "./envelopes";
import { faultAnswer } from "./faultAnswer";
import { type Fault, type FaultQueue, isOnlyLate } from "./faults";
import { lostPage } from "./lostPage";
import { misbehave, send } from "./misbehave";
import type { RateLimiter } from "./rateLimit";
import { type ReceivedBody, readBody } from "./readBody";
import { Refusal, refusal } from "./refusal";
import { findRoute, paramsOf, type RouteMap } from "./routing";
import type { SilentDrop } from "./silent";

/** A request as it came in: refused and faulted ones, too. */
export interface ReceivedRequest {
  region: Region;
  method: string;
  /** As received, with the query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** Names and values in turn, as received. */
  rawHeaders: string[];
  /** Empty where it was too large to keep. */
  body: Buffer;
  /** Size of the body. */
  bytes: number;
  /** When the body was complete, in milliseconds since 1970. */
  time: number;
  /** What made it go wrong. */
  fault?: Fault;
  /** What it asked for and was answered as a success, but did nothing. */
  silent: SilentDrop[];
}

/** What one region's listener needs to know. */
export interface Premises {
  region: Region;
  accounts: Accounts;
  endpoints: RouteMap;
  faults: FaultQueue;
  limiter: RateLimiter;
  workspace: () => Workspace;
  /** Base URL of this listener and of the EU one. */
  url: () => string;
  euUrl: () => string;
  /** Seconds since 1970. */
  now: () => number;
  log: (request: ReceivedRequest) => void;
  silent: SilentDrop[];
}

interface Arrival {
  method: string;
  path: string;
  request: IncomingMessage;
  received: ReceivedBody;
}

const tooLarge = refusal(413, "request body is too large", { Connection: "close" });

const splitQuery = (path: string): [path: string, query: string] => {
  const at = path.indexOf("?");
  return at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at + 1)];
};

const answerTo = (premises: Premises, { method, path, request, received }: Arrival): Answer => {
  if (received.tooLarge) throw tooLarge;
  const [bare, query] = splitQuery(path);
  const match = findRoute(premises.endpoints, method, currentPath(bare));
  if (!match) return lostPage;
  const { door, handle } = match.endpoint;
  const { authorization = "", "content-type": contentType = "" } = request.headers;
  const visit = { ...premises, authorization, path, euUrl: premises.euUrl() };
  const account: Account | undefined = doors[door](visit);
  const now = premises.now();
  premises.limiter(door, bare, now);
  return handle({
    workspace: premises.workspace(),
    account,
    method,
    path,
    params: paramsOf(match),
    query: new URLSearchParams(query),
    contentType,
    body: received.body,
    baseUrl: premises.url(),
    now,
    drop: (reason, detail, batchIndex) =>
      premises.silent.push({
        reason,
        detail,
        region: premises.region,
        method,
        path,
        ...(batchIndex === undefined ? {} : { batchIndex }),
      }),
  });
};

const failure = (error: unknown, path: string): Answer => {
  if (error instanceof Invalid) return errorAnswer(new Refusal(400, error.problems), envelopeOf(path));
  if (error instanceof Refusal) return errorAnswer(error, envelopeOf(path));
  // A mistake of the sandbox must not look like one of Customer.io's answers.
  console.error(error);
  return json(500, { sandbox: String(error) });
};

const truthfulAnswer = (premises: Premises, arrival: Arrival): Answer => {
  try {
    return answerTo(premises, arrival);
  } catch (error) {
    return failure(error, arrival.path);
  }
};

const respond = (premises: Premises, arrival: Arrival, response: ServerResponse): void => {
  const { method, path, request, received } = arrival;
  const { headers, rawHeaders } = request;
  const { body, bytes } = received;
  const time = Date.now();
  const fault = premises.faults.take(method, path);
  const silentBefore = premises.silent.length;
  const isHonest = !fault || isOnlyLate(fault);
  const truth = isHonest || fault.afterStoring ? truthfulAnswer(premises, arrival) : undefined;
  premises.log({
    region: premises.region,
    method,
    path,
    headers,
    rawHeaders,
    body,
    bytes,
    time,
    ...(fault && { fault }),
    silent: premises.silent.slice(silentBefore),
  });
  const speak = (): void => {
    if (fault && !isHonest) misbehave(fault, response, faultAnswer(fault, envelopeOf(path)));
    else if (truth) send(response, truth);
  };
  if (fault?.delay === undefined) speak();
  else setTimeout(speak, fault.delay).unref();
};

/** Takes requests for one region: reads, writes down, misbehaves if told to, lets in, answers. */
export const serve =
  (premises: Premises) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const { method = "", url: path = "" } = request;
    response.on("error", () => {});
    readBody(request, largestBodyBytes, (received) =>
      respond(premises, { method, path, request, received }, response),
    );
  };
