import { isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError } from "../../errors";
import type { connect } from "../../perform";
import { bodyOf } from "./chunks";
import type { Entry } from "./entry";
import { unreadable, whyFailed } from "./failure";
import type { Governor } from "./governor";
import { byIndex, type Refused, readRefusals } from "./refusals";
import type { Tally, Why } from "./tally";

export type Client = ReturnType<typeof connect>;

export const route = "POST /v2/batch";

/** The largest answer that is read, in bytes: an error for each of 1000 entities is far below. */
const maxAnswerBytes = 10_000_000;

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

const refusedBy = ({ reason, field, message }: Refused): Why => ({
  reason,
  field,
  message,
  retryable: false,
});

/** Sends requests of entities and settles in the tally what becomes of each entity. */
export const newDelivery = (given: Delivery) => {
  const { client, governor, tally, parallelRequests, requestsPerSecond, stopOnFirstFailure } = given;
  const pace = governor.pace(requestsPerSecond);
  const end: { stopped: boolean; error?: unknown } = { stopped: false };
  let splits = 0;

  const post = (entries: readonly Entry[], onDoubt: () => void) => {
    const content = bodyOf(entries);
    tally.request(content.length);
    return client.send({
      api: "track",
      method: "POST",
      path: "/v2/batch",
      route,
      body: { content, contentType: "application/json" },
      repeatable: entries.every(({ repeatable }) => repeatable),
      expects: "json",
      maxAnswerBytes,
      accept: [400],
      onDoubt,
      pace,
    });
  };

  const reject = (entries: readonly Entry[], why: (entry: Entry, index: number) => Why): void => {
    for (const [index, entry] of entries.entries()) tally.reject(entry, why(entry, index));
  };

  /** Nothing of the request was taken. What spoiled it is found: it is named, or in one half or the other. */
  const takeApart = async (entries: readonly Entry[], refusals: readonly Refused[]): Promise<void> => {
    const named = byIndex(refusals);
    for (const [index, refused] of named) {
      const entry = entries[index];
      if (entry) tally.reject(entry, refusedBy(refused));
    }
    const others = entries.filter((_, index) => !named.has(index));
    if (others.length === 0) return;
    if (entries.length === 1 || splits >= mostSplits) {
      const [first] = refusals;
      const message = first?.message ?? "the answer does not say why";
      const all = { reason: first?.reason ?? "refused", field: first?.field ?? null, retryable: false };
      reject(others, () => ({
        ...all,
        message: entries.length === 1 ? message : `the whole request was refused: ${message}`,
      }));
      return;
    }
    splits += 1;
    if (named.size > 0) return sendNow(others);
    const middle = Math.ceil(others.length / 2);
    await sendNow(others.slice(0, middle));
    await sendNow(others.slice(middle));
  };

  const settle = (entries: readonly Entry[], status: number, refusals: readonly Refused[]): void => {
    const named = byIndex(refusals);
    // 207 means that something was rejected: without a list, or with a place that does not exist, nobody knows what.
    const isClear = refusals.every(({ index }) => index !== undefined) && (named.size > 0 || status !== 207);
    const why = whyFailed(unreadable(route, status), true);
    for (const [index, entry] of entries.entries()) {
      const refused = named.get(index);
      if (refused) tally.reject(entry, refusedBy(refused));
      else if (isClear) tally.accept(1);
      else tally.reject(entry, why(entry));
    }
  };

  const fail = (entries: readonly Entry[], error: unknown, doubtful: boolean): void => {
    const isRefusedKey = isConnectionError(error);
    if (!isRefusedKey && !(error instanceof CustomerIoError)) throw error;
    reject(entries, whyFailed(error, doubtful));
    if (isRefusedKey) end.error ??= error;
    end.stopped ||= isRefusedKey || stopOnFirstFailure;
  };

  const sendNow = async (entries: readonly Entry[]): Promise<void> => {
    if (end.stopped) {
      for (const entry of entries) tally.leave(entry);
      return;
    }
    let doubtful = false;
    let answer: Awaited<ReturnType<typeof post>>;
    try {
      answer = await post(entries, () => {
        doubtful = true;
      });
    } catch (error) {
      return fail(entries, error, doubtful);
    }
    const refusals = readRefusals(answer.data, entries.length);
    if (answer.status === 400) await takeApart(entries, refusals);
    else settle(entries, answer.status, refusals);
  };

  return {
    send: async (entries: readonly Entry[]): Promise<void> => {
      const leave = await governor.seat(parallelRequests);
      try {
        await sendNow(entries);
      } finally {
        leave();
      }
    },
    /** Whether nothing more is sent, and the refusal of the key that ended it. */
    end,
  };
};
