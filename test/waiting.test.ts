import { waitFor } from "../src/waiting";

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
