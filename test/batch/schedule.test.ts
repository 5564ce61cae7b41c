import fc from "fast-check";
import { type EntityRequest, type Entry, entityAt, newPacker, toEntry } from "../../src/batch/requests";
import { newSchedule } from "../../src/batch/schedule";

/** Text of one to four bytes a character, and what JSON escapes. */
const text = fc.array(fc.constantFrom("a", "é", "€", "😀", '"', "\\", "\n", "\u2028", "\ud800"), {
  maxLength: 60,
});

const listOf = (people: number) =>
  fc.array(
    fc.record({
      person: fc.nat({ max: people }),
      /** Another person that the record touches, too. */
      other: fc.option(fc.nat({ max: people }), { nil: undefined, freq: 5 }),
      text,
    }),
    { maxLength: 120 },
  );

/** Many people, or a few who are always in each other's way. */
const people = fc.oneof(listOf(12), listOf(2));

const entryOf = (person: number, note: string, row: number, other?: number): Entry =>
  toEntry(
    "Records",
    { row, given: `record ${row}`, lasting: true },
    {
      type: "person",
      action: "identify",
      identifiers: { id: `p${person}` },
      attributes: { note, ...(other !== undefined && { id: `p${other}` }) },
    },
  );

interface Flight {
  request: EntityRequest;
  land: () => void;
}

/** What a request says, copied: its memory is used again. */
const contentOf = ({ content }: EntityRequest): unknown[] => JSON.parse(content.toString("utf8")).batch;

/** Sends everything; `pick` says which of the requests in flight is answered next. */
const sendAll = async (
  entries: readonly Entry[],
  limits: { entities: number; bytes: number },
  parallel: number,
  pick: (inFlight: number) => number,
) => {
  const flights: Flight[] = [];
  const sent: { entities: unknown[]; bytes: number; rows: number[] }[] = [];
  const problems: string[] = [];
  let done = false;

  const send = (request: EntityRequest): Promise<boolean> => {
    sent.push({ entities: contentOf(request), bytes: request.content.length, rows: [...request.rows] });
    const keys = new Set(request.touched);
    for (const other of flights)
      if (other.request.touched.some((key) => keys.has(key))) problems.push("two in flight share a person");
    if (flights.length >= parallel) problems.push("too many in flight");
    return new Promise((resolve) => {
      const flight: Flight = {
        request,
        land: () => {
          flights.splice(flights.indexOf(flight), 1);
          resolve(true);
        },
      };
      flights.push(flight);
    });
  };

  const schedule = newSchedule({ limits, parallel, send });
  const answering = (async () => {
    while (!done) {
      flights[pick(flights.length)]?.land();
      await new Promise(setImmediate);
    }
  })();
  for (const entry of entries) await schedule.add(entry);
  await schedule.finish();
  done = true;
  await answering;
  return { sent, problems };
};

const settings = fc.record({
  people,
  entities: fc.integer({ min: 1, max: 20 }),
  bytes: fc.integer({ min: 600, max: 3000 }),
  parallel: fc.integer({ min: 1, max: 5 }),
  /** Which request in flight is answered; one that does not exist means that time passes. */
  picks: fc.infiniteStream(fc.nat({ max: 9 })),
});

test("nothing is lost, nothing is sent twice, no request is too big, and everybody's order is kept", async () => {
  await fc.assert(
    fc.asyncProperty(settings, async ({ people, entities, bytes, parallel, picks }) => {
      const entries = people.map(({ person, other, text }, index) =>
        entryOf(person, text.join(""), index + 1, other),
      );
      const { sent, problems } = await sendAll(
        entries,
        { entities, bytes },
        parallel,
        () => picks.next().value,
      );

      expect(problems).toEqual([]);
      for (const request of sent) {
        expect(request.bytes).toBeLessThanOrEqual(bytes);
        expect(request.rows.length).toBeLessThanOrEqual(entities);
        expect(request.rows).toEqual([...request.rows].sort((a, b) => a - b));
        expect(request.entities).toEqual(request.rows.map((row) => JSON.parse(entries[row - 1]?.json ?? "")));
      }
      const rows = sent.flatMap((request) => request.rows);
      expect([...rows].sort((a, b) => a - b)).toEqual(entries.map(({ row }) => row));
      for (let person = 0; person <= 12; person += 1) {
        const theirs = rows.filter((row) => {
          const record = people[row - 1];
          return record?.person === person || record?.other === person;
        });
        expect(theirs).toEqual([...theirs].sort((a, b) => a - b));
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("different people are cut exactly: every request but the last one is full", async () => {
  const entries = Array.from({ length: 2501 }, (_, index) => entryOf(index, "", index + 1));
  const { sent } = await sendAll(entries, { entities: 1000, bytes: 500_000 }, 4, () => 0);
  expect(sent.map(({ rows }) => rows.length)).toEqual([1000, 1000, 501]);
}, 60_000);

test("a request takes in as many bytes as are allowed, to the last one", () => {
  const first = entryOf(1, "é", 1);
  const second = entryOf(2, "😀", 2);
  const exactly = '{"batch":[,]}'.length + first.bytes + second.bytes;
  for (const [bytes, isTaken] of [
    [exactly, true],
    [exactly - 1, false],
  ] as const) {
    const packer = newPacker({ entities: 10, bytes });
    packer.put(first);
    expect(packer.fits(second)).toBe(isTaken);
    if (isTaken) packer.put(second);
    const request = packer.take();
    expect(request.content.toString("utf8")).toBe(
      `{"batch":[${isTaken ? `${first.json},${second.json}` : first.json}]}`,
    );
    expect(entityAt(request, 0).toString("utf8")).toBe(first.json);
  }
});

test("somebody who is in flight holds up nobody else", async () => {
  const rows = [1, 2, 1, 3, 4].map((person, index) => entryOf(person, "", index + 1));
  let together = false;
  const { sent } = await sendAll(rows, { entities: 2, bytes: 1000 }, 2, (inFlight) => {
    together ||= inFlight === 2;
    return together ? 0 : -1; // nothing is answered before two are in flight
  });
  expect(sent.map((request) => request.rows)).toEqual([[1, 2], [4, 5], [3]]);
});

test("memory is used again only for the next request, never under one in flight", async () => {
  const entries = Array.from({ length: 30 }, (_, index) => entryOf(index, `note ${index}`, index + 1));
  const seen: { request: EntityRequest; said: string }[] = [];
  const schedule = newSchedule({
    limits: { entities: 3, bytes: 2000 },
    parallel: 4,
    send: async (request) => {
      const said = request.content.toString("utf8");
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      seen.push({ request, said: request.content.toString("utf8") === said ? "same" : "changed" });
      return true;
    },
  });
  for (const entry of entries) await schedule.add(entry);
  await schedule.finish();
  expect(seen.map(({ said }) => said)).toEqual(Array(10).fill("same"));
});
