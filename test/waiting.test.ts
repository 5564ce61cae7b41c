import { setImmediate as nextTurn } from "node:timers/promises";
import { listExports } from "../src/actions/exports/listExports";
import { call, connect } from "../src/perform";
import { waitFor } from "../src/waiting";
import { useSandbox } from "./useSandbox";

/** A clock that moves when somebody waits, and the pauses that were made. */
const newClock = () => {
  const controller = new AbortController();
  const paused: number[] = [];
  let now = 0;
  let end = Number.POSITIVE_INFINITY;
  return {
    paused,
    deadline: (milliseconds: number) => {
      end = milliseconds;
      return controller.signal;
    },
    sleep: async (milliseconds: number) => {
      paused.push(milliseconds);
      now += milliseconds;
      if (now < end) return;
      controller.abort();
      throw new Error("aborted");
    },
    abort: () => controller.abort(),
  };
};

test("it asks at once, then after 1, 2, 4, 8 and from then on 15 seconds", async () => {
  const clock = newClock();
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return asked;
  };
  expect(await waitFor(ask, (times) => times === 8, 780, clock)).toEqual({ finished: true, answer: 8 });
  expect(clock.paused).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

test("when time is up it says that it is not finished, with the last answer", async () => {
  const clock = newClock();
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return asked;
  };
  expect(await waitFor(ask, () => false, 10, clock)).toEqual({ finished: false, answer: 4 });
});

test("the deadline ends a question, too", async () => {
  const clock = newClock();
  const ask = async () => {
    clock.abort();
    throw new Error("canceled");
  };
  expect(await waitFor(ask, () => true, 10, clock)).toEqual({ finished: false, answer: undefined });
});

test("an error before the deadline is an error", async () => {
  const ask = async () => {
    throw new Error("not found");
  };
  await expect(waitFor(ask, () => true, 10, newClock())).rejects.toThrow("not found");
});

test("with 0 seconds it asks once", async () => {
  const clock = newClock();
  expect(
    await waitFor(
      async () => "pending",
      () => false,
      0,
      clock,
    ),
  ).toEqual({
    finished: false,
    answer: "pending",
  });
  expect(clock.paused).toEqual([]);
});

describe("over HTTP", () => {
  const cio = useSandbox();
  const nobody = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

  /** What a wait gives whose deadline is over as soon as its first request has arrived. */
  const endedAtOnce = async () => {
    const controller = new AbortController();
    const context = { logger: nobody, debug: { enabled: false } } as never;
    const client = connect(context, cio.connection({ appApiKey: cio.account.appApiKey }));
    const waiting = waitFor(
      (signal) => call(client, listExports, {}, { signal }),
      () => true,
      60,
      { deadline: () => controller.signal, sleep: async () => {} },
    );
    while (cio.requests.length === 0) await nextTurn();
    controller.abort();
    return waiting;
  };

  test("the deadline ends a request that is not answered", async () => {
    cio.fail({ hang: true });
    expect(await endedAtOnce()).toEqual({ finished: false, answer: undefined });
    expect(cio.requests).toHaveLength(1);
  });

  test("the deadline ends the wait before a retry", async () => {
    cio.fail({ status: 503, retryAfter: 60 });
    expect(await endedAtOnce()).toEqual({ finished: false, answer: undefined });
    expect(cio.requests).toHaveLength(1);
  });
});
