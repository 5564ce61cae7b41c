import { isConnectionError } from "@prismatic-io/spectral";
import type { Client } from "../client/client";
import type { Governor } from "../client/governor";
import type { Entity } from "../entity/entity";
import { CustomerIoError } from "../errors";
import { type Chunk, entityAt, pick } from "./chunks";
import { nameOf } from "./entry";
import { unreadable, whyFailed } from "./failure";
import { postBatch } from "./postBatch";
import { byIndex, type Refused, readRefusals } from "./refusals";
import type { Tally, Why } from "./tally";

const { route } = postBatch;

/** A Retry-After that no step waits for, in seconds. */
const longestPause = 60;

/** How many requests of a run may be taken apart because one of their entities spoils them. */
const mostSplits = 100;

interface Delivery {
  client: Client;
  governor: Governor;
  tally: Tally;
  parallelRequests: number;
  requestsPerSecond: number;
  stopOnFirstFailure: boolean;
}

const refusedBy = (refused: Refused | undefined): Why | undefined =>
  refused && { reason: refused.reason, field: refused.field, message: refused.message, retryable: false };

/** A refusal without a word. */
const silent = { reason: "refused", field: null, message: "the answer does not say why" };

/** How the report calls one entity of a request. */
const named = (chunk: Chunk, index: number) => ({
  row: chunk.rows[index] ?? 0,
  recordId: nameOf(JSON.parse(entityAt(chunk, index).toString("utf8")) as Entity),
  given: chunk.given[index],
});

/** Whether another run may send the record of a row without counting it twice. */
const canGoAgain = ({ once, passing }: Chunk, row: number): boolean => !once.has(row) && !passing.has(row);

/** Sends requests of entities and settles in the tally what becomes of each entity. */
export const newDelivery = (given: Delivery) => {
  const { client, governor, tally, parallelRequests, requestsPerSecond, stopOnFirstFailure } = given;
  const pace = governor.pace(requestsPerSecond);
  const end: { stopped: boolean; error?: unknown } = { stopped: false };
  let splits = 0;

  const post = (chunk: Chunk, onDoubt: () => void) => {
    tally.request(chunk.content.length);
    return client.send({
      api: "track",
      method: "POST",
      path: "/v2/batch",
      route,
      body: { content: chunk.content, contentType: "application/json" },
      repeatable: chunk.once.size === 0,
      expects: "json",
      accept: [400],
      onDoubt,
      pace,
    });
  };

  const reject = (chunk: Chunk, whyOf: (index: number, row: number) => Why | undefined): void => {
    for (const [index, row] of chunk.rows.entries()) {
      const why = whyOf(index, row);
      if (why) tally.reject(named(chunk, index), why);
    }
  };

  /** Nothing of the request was taken. What spoiled it is found: it is named, or in one half or the other. */
  const takeApart = async (chunk: Chunk, refusals: readonly Refused[]): Promise<void> => {
    const refused = byIndex(refusals);
    reject(chunk, (index) => refusedBy(refused.get(index)));
    const others = [...chunk.rows.keys()].filter((index) => !refused.has(index));
    if (others.length === 0) return;
    const size = chunk.rows.length;
    if (size === 1 || splits >= mostSplits) {
      const { reason, field, message } = refusals[0] ?? silent;
      // Among many, nobody knows whose fault it was: nothing is said against a record that may be innocent.
      const alone: Why = { reason, field, message, retryable: false };
      const among: Why = {
        reason: "refused_with_others",
        field: null,
        message: `its request was refused because of some record in it: ${message}`,
        retryable: true,
      };
      reject(pick(chunk, others), () => (size === 1 ? alone : among));
      return;
    }
    splits += 1;
    const parts = refused.size > 0 ? 1 : 2;
    const middle = Math.ceil(others.length / parts);
    await sendNow(pick(chunk, others.slice(0, middle)));
    if (parts === 2) await sendNow(pick(chunk, others.slice(middle)));
  };

  const settle = (chunk: Chunk, status: number, refusals: readonly Refused[]): void => {
    const refused = byIndex(refusals);
    // 207 means that something was rejected: without a list, or with a place that does not exist, nobody knows what.
    const isClear =
      refusals.every(({ index }) => index !== undefined) && (refused.size > 0 || status !== 207);
    const why = whyFailed(unreadable(route, status), true);
    if (isClear) tally.accept(chunk.rows.length - refused.size);
    reject(
      chunk,
      (index, row) => refusedBy(refused.get(index)) ?? (isClear ? undefined : why(canGoAgain(chunk, row))),
    );
  };

  const fail = (chunk: Chunk, error: unknown, doubtful: boolean): void => {
    const isRefusedKey = isConnectionError(error);
    if (!isRefusedKey && !(error instanceof CustomerIoError)) throw error;
    const why = whyFailed(error, doubtful);
    reject(chunk, (_, row) => why(canGoAgain(chunk, row)));
    if (isRefusedKey) end.error ??= error;
    // Until then Customer.io would refuse every other request, too.
    const isClosed = !isRefusedKey && error.status === 429 && (error.retryAfter ?? 0) > longestPause;
    end.stopped ||= isRefusedKey || isClosed || stopOnFirstFailure;
  };

  /** Resolves with whether Customer.io took the request, all of its entities or some. */
  const sendNow = async (chunk: Chunk): Promise<boolean> => {
    if (end.stopped) {
      for (const index of chunk.rows.keys()) tally.leave(named(chunk, index));
      return false;
    }
    let doubtful = false;
    let answer: Awaited<ReturnType<typeof post>>;
    try {
      answer = await post(chunk, () => {
        doubtful = true;
      });
    } catch (error) {
      fail(chunk, error, doubtful);
      return false;
    }
    const refusals = readRefusals(answer.data, chunk.rows.length);
    if (answer.status === 400) await takeApart(chunk, refusals);
    else settle(chunk, answer.status, refusals);
    return answer.status !== 400;
  };

  return {
    send: async (chunk: Chunk): Promise<boolean> => {
      const leave = await governor.seat(parallelRequests);
      try {
        return await sendNow(chunk);
      } finally {
        leave();
      }
    },
    /** Whether nothing more is sent, and the refusal of the key that ended it. */
    end,
  };
};
