import { newRandom, type Random } from "../../soak/random";
import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

/** Seconds after its time at which an activity may come. */
const latest = 120;

interface Happened {
  id: string;
  at: number;
}

const types = ["event", "page", "failed_event"] as const;

/** What happens between two runs: mostly little, at times much; on time, late, or with a time to come. */
const happenings = ({ below, chance, pick }: Random, people: readonly string[]): Happened[] =>
  Array.from({ length: chance(0.15) ? below(150) : below(5) }, () => {
    const at = cio.sandbox.now() - (chance(0.3) ? below(latest + 1) : 0) + (chance(0.02) ? 4000 : 0);
    const person = pick(people);
    const isTheirs = chance(0.5) && cio.person(person) !== undefined;
    return {
      at,
      id: cio.sandbox.happen({ type: pick(types), timestamp: at, ...(isTheirs && { person }) }),
    };
  });

/** Short pages, but not so many that a run would wait for its turn. */
const pageSize = ({ below }: Random, all: readonly Happened[]): number => {
  const recent = all.filter(({ at }) => at >= cio.sandbox.now() - 4 * latest).length;
  return Math.max(1 + below(100), Math.ceil(recent / 2));
};

const spoiled = [
  { status: 400 },
  { status: 400, match: { path: /start=/ } },
  { status: 400, match: { path: /deleted=true/ } },
  { status: 200, body: {} },
];

test.each([1, 2, 3, 4, 5, 6])(
  "no activity is given twice and none is missed that comes up to 120 s late, whatever fails (seed %i)",
  async (seed) => {
    const random = newRandom(seed, 0);
    const people = ["ada", "grace", "joan"];
    for (const id of people) await cio.run("identify", { id });
    const before = new Set(happenings(random, people).map(({ id }) => id));
    const activityTypes = random.pick(["", "event, page, failed_event"]);
    const flow = cio.flow("newActivity", { activityTypes });
    await flow.poll();
    const happened: Happened[] = [];
    const given: string[] = [];
    let failed = 0;
    for (let run = 0; run < 25; run += 1) {
      cio.sandbox.pass(1 + random.below(90));
      happened.push(...happenings(random, people));
      if (random.chance(0.05)) await cio.run("destroy", { id: random.pick(people) });
      cio.sandbox.shortPages(pageSize(random, happened));
      if (random.chance(0.3)) cio.fail(random.pick(spoiled));
      const kept = flow.kept;
      const items = await flow.poll().catch((error: Error) => error);
      if (items instanceof Error) {
        failed += 1;
        expect(flow.kept).toBe(kept);
      } else given.push(...items.map((item) => (item as Happened).id));
      cio.sandbox.behave();
      const window = happened.filter(({ at }) => at >= cio.sandbox.now() - 3 * latest).length;
      expect(flow.kept.length).toBeLessThan(600 + 30 * (window + before.size));
    }
    given.push(...(await flow.poll()).map((item) => (item as Happened).id));
    expect(failed).toBeGreaterThan(0);
    expect(given.filter((id, at) => given.indexOf(id) < at)).toEqual([]);
    expect(given.filter((id) => before.has(id))).toEqual([]);
    expect(happened.filter(({ id }) => !given.includes(id))).toEqual([]);
  },
);
