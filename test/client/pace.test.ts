import { createHash } from "node:crypto";
import {
  appPace,
  atRest,
  governorOf,
  newGovernor,
  type Pacing,
  slowDown,
  takeTurn,
} from "../../src/client/pace";
import { rates } from "../../src/limits";
import { heapInUse } from "../heapInUse";
import { atOnce, useSandbox } from "../useSandbox";

/** When each of some requests leaves that all ask at the same time. */
const turns = (pacing: Pacing, now: number, perSecond: number, count: number): number[] => {
  const times: number[] = [];
  let current = pacing;
  for (let asked = 0; asked < count; asked += 1) {
    const taken = takeTurn(current, now, perSecond);
    current = taken.pacing;
    times.push(taken.at - now);
  }
  return times;
};

test("requests leave evenly", () => {
  expect(turns(atRest, 1000, 100, 4)).toEqual([0, 10, 20, 30]);
});

test("turns that nobody took are not saved up", () => {
  const { pacing } = takeTurn(atRest, 0, 100);
  expect(turns(pacing, 60_000, 100, 3)).toEqual([0, 10, 20]);
});

test("after a 429 nobody leaves while its retry waits, and then they leave at half the rate at first", () => {
  const slowed = slowDown(takeTurn(atRest, 1000, 100).pacing, 1000, 2000);
  const [first = 0, second = 0] = turns(slowed, 1000, 100, 2);
  expect(first).toBe(2000);
  expect(second - first).toBe(20);
});

test("requests that are refused together slow down once, later ones again, with an end", () => {
  const together = [1, 2, 3].reduce((pacing) => slowDown(pacing, 0, 0), takeTurn(atRest, 0, 100).pacing);
  expect(together.slowness).toBe(2);
  let pacing: Pacing = together;
  for (let time = 0; time < 50; time += 1) pacing = slowDown(takeTurn(pacing, 0, 100).pacing, 0, 0);
  expect(pacing.slowness).toBeLessThanOrEqual(16);
  expect(pacing.slowness).toBeGreaterThan(8);
});

test("the rate recovers with the requests that leave", () => {
  let pacing = slowDown(takeTurn(atRest, 0, 100).pacing, 0, 0);
  for (let time = 0; time < 10; time += 1) pacing = takeTurn(pacing, 0, 100).pacing;
  expect(pacing.slowness).toBe(1);
});

/** A clock that jumps to the end of whatever is waited for. */
const jumpingClock = () => {
  let now = 0;
  return {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
};

test("a request waits for its turn", async () => {
  const clock = jumpingClock();
  const { turn } = newGovernor(clock).pace(10);
  await turn();
  await turn();
  await turn();
  expect(clock.now()).toBe(200);
});

test("a 429 holds back those that were already waiting", async () => {
  let now = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  const governor = newGovernor({
    now: () => now,
    sleep: (milliseconds) =>
      new Promise<void>((wake) => {
        sleepers.push({ until: now + milliseconds, wake });
      }),
  });
  const pace = governor.pace(10);
  await pace.turn();
  let left = false;
  const waiting = pace.turn().then(() => {
    left = true;
  });
  pace.slowDown(5000);
  now = 100;
  sleepers.shift()?.wake();
  await new Promise(setImmediate);
  expect(left).toBe(false);
  now = sleepers[0]?.until ?? 0;
  expect(now).toBeGreaterThanOrEqual(5000);
  sleepers.shift()?.wake();
  await waiting;
  expect(left).toBe(true);
});

test("seats are given in the order they were asked for, and no more than each asker allows", async () => {
  const governor = newGovernor();
  const order: string[] = [];
  const leaveFirst = await governor.seat(2);
  const leaveSecond = await governor.seat(2);
  const modest = governor.seat(1).then((leave) => {
    order.push("modest");
    return leave;
  });
  const greedy = governor.seat(20).then(() => order.push("greedy"));
  leaveFirst();
  await new Promise(setImmediate);
  expect(order).toEqual([]);
  leaveSecond();
  (await modest)();
  await greedy;
  expect(order).toEqual(["modest", "greedy"]);
});

test("one credential has one governor, another has its own", () => {
  expect(governorOf("a")).toBe(governorOf("a"));
  expect(governorOf("a")).not.toBe(governorOf("b"));
});

test("a governor that is in use is found again, however many credentials come after it", () => {
  const used = governorOf("in use");
  for (let idle = 0; idle < 20_000; idle += 1) governorOf(`idle ${idle}`);
  expect(governorOf("in use")).toBe(used);
});

test("governors that nobody uses leave when thousands of others have come", async () => {
  const meet = (from: number, to: number) => {
    for (let idle = from; idle < to; idle += 1) governorOf(`passing ${idle}`);
  };
  meet(0, 6_000);
  const before = await heapInUse();
  meet(6_000, 21_000);
  expect((await heapInUse()) - before).toBeLessThan(6_000_000); // 12 MB if all of them stayed
}, 30_000);

describe("the App API", () => {
  const cio = useSandbox();

  const withAppKey = () => ({ connection: { appApiKey: cio.account.appApiKey } });

  const failure = (step: string, inputs: Record<string, unknown>) => cio.failure(step, inputs, withAppKey());

  const everybody = { filter: { attribute: { field: "cio_id", operator: "exists" } } };

  const key = () => createHash("sha256").update(`Bearer ${cio.account.appApiKey}`).digest("hex");

  const search = { method: "POST", path: "/v1/customers?limit=1000" };

  /** Whether a request would have to wait for its turn: with a signal that is aborted, waiting is an error at once. */
  const waits = (asked: { method: string; path: string; patient?: true }): Promise<boolean> =>
    appPace(key(), asked)
      .turn(AbortSignal.abort())
      .then(
        () => false,
        () => true,
      );

  test("every rate of the App API says where it comes from", () => {
    expect(rates.filter(({ source }) => !source.includes("App API"))).toEqual([]);
  });

  test("single requests never wait; the many take turns", async () => {
    expect(await waits(search)).toBe(false);
    expect(await waits(search)).toBe(false);
    const many = { ...search, patient: true as const };
    expect(await waits(many)).toBe(false);
    expect(await waits(many)).toBe(true);
  });

  test("what a 429 says to a single step holds back the many with the same key and rate, and nobody else", async () => {
    cio.fail({ status: 429, retryAfter: 30 });
    await failure("searchPeople", { ...everybody, maxRetries: "0" });
    expect(await waits({ ...search, patient: true })).toBe(true);
    expect(await waits({ method: "GET", path: "/v1/segments", patient: true })).toBe(true);
    expect(await waits({ method: "POST", path: "/v1/send/email", patient: true })).toBe(false);
    await expect(governorOf("another key all others").pace(8).turn(AbortSignal.abort())).resolves.toBe(
      undefined,
    );
  });

  test("each broadcast has a rate of its own", async () => {
    const trigger = (id: number) => ({
      method: "POST",
      path: `/v1/campaigns/${id}/triggers`,
      patient: true as const,
    });
    expect(await waits(trigger(8))).toBe(false);
    expect(await waits(trigger(8))).toBe(true);
    expect(await waits(trigger(9))).toBe(false);
  });

  test("the day's quota of archived messages is final: nothing is tried again", async () => {
    cio.fail({ status: 429, retryAfter: null, times: 4 });
    const error = await failure("getArchivedMessage", { deliveryId: "none", ...atOnce });
    expect(error).toMatchObject({ status: 429, attempts: 1 });
    expect(error.message).toContain("Customer.io takes 100 of these a day: try again tomorrow");
  });

  test("a 429 of archived messages that says how long to wait is waited for", async () => {
    cio.fail({ status: 429, retryAfter: 0, times: 1 });
    const error = await failure("getArchivedMessage", { deliveryId: "none", ...atOnce });
    expect(error).toMatchObject({ status: 404, attempts: 2 });
  });

  test("all other 429s without a Retry-After are tried again", async () => {
    cio.fail({ status: 429, retryAfter: null, times: 1 });
    await cio.run("searchPeople", { ...everybody, ...atOnce }, withAppKey());
    expect(cio.requests).toHaveLength(2);
  });
});
