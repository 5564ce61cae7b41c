import { setImmediate as nextTurn } from "node:timers/promises";
import { type ChunkLimits, fits, newChunk, put } from "./chunks";
import type { Entry } from "./entry";

interface Schedule {
  limits: ChunkLimits;
  /** How many requests may be in flight. */
  parallel: number;
  /** Sends one request and settles what becomes of its entries. */
  send: (entries: readonly Entry[]) => Promise<void>;
}

const inOrder = (a: Entry, b: Entry): number => a.row - b.row;

/**
 * Cuts entries into requests and keeps several of them in flight, so that the entries of one person or object
 * arrive in their order: an entry about somebody who is in flight is held back until that request is settled, and
 * so is every later entry about the same one. The others go past it. At most one request's worth is held back.
 */
export const newSchedule = ({ limits, parallel, send }: Schedule) => {
  const flights = new Set<Promise<void>>();
  const inFlight = new Set<string>();
  let open = newChunk();
  let held = newChunk();
  let heldKeys = new Set<string>();
  /** A request was settled since the held entries were looked at. */
  let landed = false;

  const isBlocked = ({ keys }: Entry): boolean => keys.some((key) => inFlight.has(key) || heldKeys.has(key));

  const hold = (entry: Entry): void => {
    put(held, entry);
    for (const key of entry.keys) heldKeys.add(key);
  };

  const landing = async (): Promise<void> => {
    if (flights.size > 0) await Promise.race(flights);
  };

  const fly = (entries: Entry[]): void => {
    for (const { keys } of entries) for (const key of keys) inFlight.add(key);
    const flight = send(entries).finally(() => {
      flights.delete(flight);
      for (const { keys } of entries) for (const key of keys) inFlight.delete(key);
      landed = true;
    });
    // Whoever waits for the flight sees it fail; until then the failure is not unhandled.
    flight.catch(() => undefined);
    flights.add(flight);
  };

  const launch = async (): Promise<void> => {
    while (flights.size >= parallel) await landing();
    const { entries } = open;
    open = newChunk();
    fly(entries.sort(inOrder));
    await nextTurn(); // lets the request leave before the next one is put together
  };

  const place = async (entry: Entry): Promise<void> => {
    while (!isBlocked(entry)) {
      if (fits(open, entry, limits)) {
        put(open, entry);
        return;
      }
      await launch();
    }
    hold(entry);
  };

  /** Looks at the held entries again, in their order: what is still blocked is held again. */
  const release = async (): Promise<void> => {
    const { entries } = held;
    held = newChunk();
    heldKeys = new Set();
    landed = false;
    for (const entry of entries) await place(entry);
  };

  return {
    add: async (entry: Entry): Promise<void> => {
      if (landed) await release();
      await place(entry);
      while (held.entries.length >= limits.entities || held.bytes >= limits.bytes) {
        await landing();
        await release();
      }
    },
    /** Resolves when everything that was added is settled. */
    finish: async (): Promise<void> => {
      while (held.entries.length > 0) {
        await landing();
        await release();
      }
      if (open.entries.length > 0) await launch();
      await Promise.all(flights);
    },
  };
};
