import { isConnectionError } from "@prismatic-io/spectral";
import type { Client } from "../client/client";
import type { Governor } from "../client/pace";
import { longestRetryAfter } from "../client/retry";
import { CustomerIoError } from "../errors";
import { lost, type Reason, type Refusals, readRefusals, whyFailed, withDoubt } from "./reasons";
import { type EntityRequest, pickEntities, postBatch } from "./requests";
import type { Tally } from "./summary";

const { api, route } = postBatch;

/** How many requests of a run may be taken apart because one of their entities spoils them. */
const mostSplits = 100;

const cutShort = lost(`${route} was cut short: what became of it is not known`);
const stoppedInDoubt = lost(`${route} failed, and the step stopped before it was sent again in parts`);

/** How the run stands beyond what the tally counts. */
export interface Standing {
  /** Nothing more is sent. */
  stopped: boolean;
  /** What ended the run and fails the step: a key that is refused, or what nobody foresaw. */
  error?: unknown;
}

interface Sender {
  client: Client;
  governor: Governor;
  tally: Tally;
  parallelRequests: number;
  requestsPerSecond: number;
  stopOnFirstFailure: boolean;
}

/** Sends requests and settles in the tally what becomes of each entity. */
export const newSender = (given: Sender) => {
  const { client, governor, tally, parallelRequests, requestsPerSecond, stopOnFirstFailure } = given;
  const pace = governor.pace(requestsPerSecond);
  const standing: Standing = { stopped: false };
  let splits = 0;

  const post = (request: EntityRequest, onDoubt: () => void) => {
    tally.request(request.content.length);
    const [method = "", path = ""] = route.split(" ");
    return client.send({
      api,
      method,
      path,
      route,
      body: { content: request.content, contentType: "application/json" },
      repeatable: request.once.size === 0,
      expects: "json",
      accept: [400],
      onDoubt,
      pace,
    });
  };

  const placed = ({ rows, recordIds, given }: EntityRequest, index: number) => ({
    row: rows[index] ?? 0,
    recordId: recordIds[index] ?? null,
    given: given[index],
  });

  const leave = (request: EntityRequest): void => {
    for (const index of request.rows.keys()) tally.leave(placed(request, index));
  };

  /** `doubtful`: an attempt to send the request, or a larger one that it was part of, may have taken effect. */
  const reject = (request: EntityRequest, index: number, reason: Reason, doubtful: boolean): void => {
    const one = placed(request, index);
    const again = !request.once.has(one.row) && !request.passing.has(one.row);
    tally.reject(one, doubtful ? withDoubt(reason, again) : reason);
    if (doubtful && !again) tally.doubt();
  };

  const rejectAll = (request: EntityRequest, reason: Reason, doubtful: boolean): void => {
    for (const index of request.rows.keys()) reject(request, index, reason, doubtful);
  };

  const rejectNamed = (request: EntityRequest, { byIndex }: Refusals, doubtful: boolean): void => {
    for (const [index, reason] of byIndex) reject(request, index, reason, doubtful);
  };

  /** Nothing of the request was taken. What spoiled it is found: it is named, or in one half or the other. */
  const takeApart = async (request: EntityRequest, refusals: Refusals, doubtful: boolean): Promise<void> => {
    const { byIndex, first } = refusals;
    rejectNamed(request, refusals, doubtful);
    const others = [...request.rows.keys()].filter((index) => !byIndex.has(index));
    if (others.length === 0) return;
    if (request.rows.length === 1) return rejectAll(request, first, doubtful);
    if (splits >= mostSplits) {
      // Nobody knows whose fault it was: nothing is said against a record that may be innocent.
      const message = `its request was refused because of some record in it: ${first.message}`;
      const among = { reason: "refused_with_others", field: null, message, retryable: true };
      return rejectAll(pickEntities(request, others), among, doubtful);
    }
    splits += 1;
    const parts = byIndex.size > 0 ? 1 : 2;
    const middle = Math.ceil(others.length / parts);
    await sendNow(pickEntities(request, others.slice(0, middle)), doubtful);
    if (parts === 2) await sendNow(pickEntities(request, others.slice(middle)), doubtful);
  };

  const settle = (request: EntityRequest, status: number, refusals: Refusals, doubtful: boolean): void => {
    const { byIndex, hasOthers } = refusals;
    rejectNamed(request, refusals, doubtful);
    // 207 means that something was rejected: without a list, or with a place that does not exist, nobody knows what.
    if (!hasOthers && (byIndex.size > 0 || status !== 207)) {
      tally.accept(request.rows.length - byIndex.size);
      return;
    }
    const message = `${route} was answered with status ${status}, but not with a list of which entities were rejected`;
    const unclear = whyFailed({ message, status }, true);
    for (const index of request.rows.keys()) if (!byIndex.has(index)) reject(request, index, unclear, true);
  };

  const fail = (request: EntityRequest, error: unknown, doubtful: boolean): void => {
    const isFailure = error instanceof CustomerIoError;
    const isForeseen = isFailure || isConnectionError(error);
    rejectAll(request, isForeseen ? whyFailed(error, doubtful) : cutShort, doubtful || !isForeseen);
    if (!isFailure) standing.error ??= error;
    // Until then Customer.io would refuse every other request, too.
    const isClosed = isFailure && error.status === 429 && (error.retryAfter ?? 0) * 1000 > longestRetryAfter;
    standing.stopped ||= !isFailure || isClosed || stopOnFirstFailure;
  };

  /** Resolves with whether Customer.io took the request, all of its entities or some. `earlier`: see `reject`. */
  const sendNow = async (request: EntityRequest, earlier = false): Promise<boolean> => {
    if (standing.stopped) {
      if (earlier) rejectAll(request, stoppedInDoubt, true);
      else leave(request);
      return false;
    }
    let doubtful = earlier;
    let answer: Awaited<ReturnType<typeof post>>;
    try {
      answer = await post(request, () => {
        doubtful = true;
      });
    } catch (error) {
      fail(request, error, doubtful);
      return false;
    }
    const refusals = readRefusals(answer.data, request.rows.length, client.redact);
    if (answer.status === 400) await takeApart(request, refusals, doubtful);
    else settle(request, answer.status, refusals, doubtful);
    return answer.status !== 400;
  };

  return {
    send: async (request: EntityRequest): Promise<boolean> => {
      const leaveSeat = await governor.seat(parallelRequests);
      try {
        return await sendNow(request);
      } finally {
        leaveSeat();
      }
    },
    stop: (error: unknown): void => {
      standing.stopped = true;
      standing.error ??= error;
    },
    standing: standing as Readonly<Standing>,
  };
};
