import { setImmediate as nextTurn } from "node:timers/promises";
import { newNumberSet } from "./numberSet";
import { type EntityRequest, type Entry, newPacker, type RequestLimits } from "./requests";

interface Schedule {
  limits: RequestLimits;
  /** How many requests may be in flight. */
  parallel: number;
  /** Sends one request and settles what becomes of its entries. Resolves with whether all of its body was taken. */
  send: (request: EntityRequest) => Promise<boolean>;
}

/**
 * Cuts entries into requests and keeps several of them in flight, so that the entries of one person or object
 * arrive in their order: an entry about somebody who is in flight is held back until that request is settled, and
 * so is every later entry about the same one. The others go past it. At most one request's worth is held back.
 */
export const newSchedule = ({ limits, parallel, send }: Schedule) => {
  const open = newPacker(limits);
  const flights = new Set<Promise<void>>();
  const inFlight = newNumberSet();
  let held: Entry[] = [];
  let heldBytes = 0;
  let heldBack = new Set<number>();
  /** A request was settled since the held entries were looked at. */
  let landed = false;
  /** What went wrong in a flight, beyond what its entries are told. It ends the step: nothing may get lost in silence. */
  let crash: { error: unknown } | undefined;

  const isBlocked = ({ touched }: Entry): boolean =>
    touched.some((one) => inFlight.has(one) || heldBack.has(one));

  const hold = (entry: Entry): void => {
    held.push(entry);
    heldBytes += entry.bytes;
    for (const one of entry.touched) heldBack.add(one);
  };

  const landing = async (): Promise<void> => {
    if (flights.size > 0) await Promise.race(flights);
    if (crash) throw crash.error;
  };

  const fly = (request: EntityRequest): void => {
    for (const one of request.touched) inFlight.add(one);
    const flight = send(request)
      .then((isTaken) => {
        if (isTaken) open.recycle(request);
      })
      .catch((error: unknown) => {
        crash ??= { error };
      })
      .finally(() => {
        flights.delete(flight);
        for (const one of request.touched) inFlight.delete(one);
        landed = true;
      });
    flights.add(flight);
  };

  const launch = async (): Promise<void> => {
    while (flights.size >= parallel) await landing();
    if (crash) throw crash.error;
    fly(open.take());
    await nextTurn(); // lets the request leave before the next one is put together
  };

  const place = async (entry: Entry): Promise<void> => {
    while (!isBlocked(entry)) {
      if (open.fits(entry)) {
        open.put(entry);
        if (open.isFull()) await launch();
        return;
      }
      await launch();
    }
    hold(entry);
  };

  /** Looks at the held entries again, in their order: what is still blocked is held again. */
  const release = async (): Promise<void> => {
    const entries = held;
    held = [];
    heldBytes = 0;
    heldBack = new Set();
    landed = false;
    for (const entry of entries) await place(entry);
  };

  const addSlowly = async (entry: Entry): Promise<void> => {
    if (landed) await release();
    await place(entry);
    while (held.length >= limits.entities || heldBytes >= limits.bytes) {
      await landing();
      await release();
    }
  };

  return {
    /** Resolves when there is room for more; undefined when there is already, which is nearly always. */
    add: (entry: Entry): Promise<void> | undefined => {
      if (landed || isBlocked(entry) || !open.fits(entry)) return addSlowly(entry);
      open.put(entry);
      return open.isFull() ? launch() : undefined;
    },
    /** Resolves when everything that was added is settled. */
    finish: async (): Promise<void> => {
      while (held.length > 0) {
        await landing();
        await release();
      }
      if (!open.isEmpty()) await launch();
      await Promise.all(flights);
      if (crash) throw crash.error;
    },
  };
};
