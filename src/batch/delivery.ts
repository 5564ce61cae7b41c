import { isConnectionError } from "@prismatic-io/spectral";
import type { Client } from "../client/client";
import type { Governor } from "../client/governor";
import type { Entity } from "../entity/entity";
import { CustomerIoError } from "../errors";
import { type Chunk, entityAt, pick } from "./chunks";
import { nameOf } from "./entry";
import { unreadable, whyFailed, withDoubt } from "./failure";
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

/** How the run stands beyond what the tally counts. */
export interface End {
  /** Nothing more is sent. */
  stopped: boolean;
  /** What ended the run and fails the step: a key that is refused, or what nobody foresaw. */
  error?: unknown;
  /** A rejected record may be there nevertheless, and would count twice if it is sent again. */
  mayHaveBeenApplied: boolean;
}

/** Something went wrong in this process, before the request left or after. */
const lost: Why = {
  reason: "no_answer",
  field: null,
  message: `${route} was cut short: what became of it is not known`,
  retryable: true,
};

/** An earlier attempt is in doubt, and the run ended before it was sent once more. */
const stoppedInDoubt: Why = {
  reason: "no_answer",
  field: null,
  message: `${route} failed, and the step stopped before it was sent again in parts`,
  retryable: true,
};

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
  const end: End = { stopped: false, mayHaveBeenApplied: false };
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

  /** `doubtful`: an attempt to send the chunk, or a larger one that it was part of, may have taken effect. */
  const reject = (
    chunk: Chunk,
    doubtful: boolean,
    whyOf: (index: number, row: number) => Why | undefined,
  ): void => {
    for (const [index, row] of chunk.rows.entries()) {
      const why = whyOf(index, row);
      if (why === undefined) continue;
      const again = canGoAgain(chunk, row);
      tally.reject(named(chunk, index), doubtful ? withDoubt(why, again) : why);
      if (doubtful && !again) end.mayHaveBeenApplied = true;
    }
  };

  /** Nothing of the request was taken. What spoiled it is found: it is named, or in one half or the other. */
  const takeApart = async (chunk: Chunk, refusals: readonly Refused[], doubtful: boolean): Promise<void> => {
    const refused = byIndex(refusals);
    reject(chunk, doubtful, (index) => refusedBy(refused.get(index)));
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
      reject(pick(chunk, others), doubtful, () => (size === 1 ? alone : among));
      return;
    }
    splits += 1;
    const parts = refused.size > 0 ? 1 : 2;
    const middle = Math.ceil(others.length / parts);
    await sendNow(pick(chunk, others.slice(0, middle)), doubtful);
    if (parts === 2) await sendNow(pick(chunk, others.slice(middle)), doubtful);
  };

  const settle = (chunk: Chunk, status: number, refusals: readonly Refused[], doubtful: boolean): void => {
    const refused = byIndex(refusals);
    // 207 means that something was rejected: without a list, or with a place that does not exist, nobody knows what.
    const isClear =
      refusals.every(({ index }) => index !== undefined) && (refused.size > 0 || status !== 207);
    if (isClear) tally.accept(chunk.rows.length - refused.size);
    reject(chunk, doubtful, (index) => refusedBy(refused.get(index)));
    if (isClear) return;
    const why = whyFailed(unreadable(route, status), true);
    reject(chunk, true, (index) => (refused.has(index) ? undefined : why));
  };

  const fail = (chunk: Chunk, error: unknown, doubtful: boolean): void => {
    const isFailure = error instanceof CustomerIoError;
    const isForeseen = isFailure || isConnectionError(error);
    const why = isForeseen ? whyFailed(error, doubtful) : lost;
    reject(chunk, doubtful || !isForeseen, () => why);
    if (!isFailure) end.error ??= error;
    // Until then Customer.io would refuse every other request, too.
    const isClosed = isFailure && error.status === 429 && (error.retryAfter ?? 0) > longestPause;
    end.stopped ||= !isFailure || isClosed || stopOnFirstFailure;
  };

  /** Resolves with whether Customer.io took the request, all of its entities or some. `earlier`: see `reject`. */
  const sendNow = async (chunk: Chunk, earlier = false): Promise<boolean> => {
    if (end.stopped) {
      if (earlier) reject(chunk, true, () => stoppedInDoubt);
      else for (const index of chunk.rows.keys()) tally.leave(named(chunk, index));
      return false;
    }
    let doubtful = earlier;
    let answer: Awaited<ReturnType<typeof post>>;
    try {
      answer = await post(chunk, () => {
        doubtful = true;
      });
    } catch (error) {
      fail(chunk, error, doubtful);
      return false;
    }
    const refusals = readRefusals(answer.data, chunk.rows.length, client.redact);
    if (answer.status === 400) await takeApart(chunk, refusals, doubtful);
    else settle(chunk, answer.status, refusals, doubtful);
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
    stop: (error: unknown): void => {
      end.stopped = true;
      end.error ??= error;
    },
    end: end as Readonly<End>,
  };
};
