import { newVirtualClock } from "../../conform/clock";
import { newPace, requestsPerSecond } from "../../conform/pace";

test("work that sleeps side by side takes no time, and wakes in the order of its times", async () => {
  const clock = newVirtualClock(0);
  const woken: string[] = [];
  const sleeper = (name: string, ...waits: number[]) =>
    clock.during(async () => {
      for (const wait of waits) {
        await clock.sleep(wait);
        woken.push(`${name} at ${clock.now()}`);
      }
    });
  await Promise.all([sleeper("one", 3_600_000, 1), sleeper("other", 1000, 1000)]);
  expect(woken).toEqual(["other at 1000", "other at 2000", "one at 3600000", "one at 3600001"]);
});

test("nobody wakes while somebody works", async () => {
  const clock = newVirtualClock(0);
  let seen = -1;
  await Promise.all([
    clock.during(() => clock.sleep(1000)),
    clock.during(async () => {
      await new Promise(setImmediate);
      seen = clock.now();
    }),
  ]);
  expect({ seen, now: clock.now() }).toEqual({ seen: 0, now: 1000 });
});

test("an aborted signal ends a sleep at once, also one that has not begun", async () => {
  const clock = newVirtualClock(0);
  const interruption = new AbortController();
  await Promise.all([
    clock.during(() => clock.sleep(1000, interruption.signal)),
    clock.during(async () => interruption.abort()),
  ]);
  await clock.during(() => clock.sleep(1000, interruption.signal));
  expect(clock.now()).toBe(0);
});

test("turns come no faster than the rate, and what a step sent beside its own request is waited for", async () => {
  const clock = newVirtualClock(0);
  const pace = newPace(clock);
  const turns: number[] = [];
  const lane = () =>
    clock.during(async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        await pace.turn();
        turns.push(clock.now());
      }
    });
  await Promise.all([lane(), lane()]);
  const distance = 1000 / requestsPerSecond;
  expect(turns).toEqual(Array.from({ length: 10 }, (_, at) => at * distance));
  pace.charge(3);
  await clock.during(() => pace.turn());
  expect(clock.now()).toBe(13 * distance);
});
