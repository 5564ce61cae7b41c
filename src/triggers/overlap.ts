/** An entry of a list that has times. */
export interface Dated {
  /** The same in every answer, and no other entry has it. */
  id: string;
  /** Unix seconds. */
  at: number;
}

/** What is remembered of such a list from one run to the next. */
export interface Seen {
  /** The newest time that was seen. */
  since: number;
  /** The entries from `since` less the overlap on, each with its time. */
  known: [id: string, at: number][];
}

/** Nothing was ever in the list: all that comes is new. */
const never = 0;

/** The newest time of a list. One in the future counts as now: all that comes until then would pass for old. */
const newestOf = (entries: readonly Dated[], now: number): number =>
  entries.reduce((newest, { at }) => Math.max(newest, Math.min(at, now)), never);

interface Window {
  /** How many seconds after its time an entry may be listed. */
  overlap: number;
  /** Unix seconds. */
  now: number;
}

/** Says of the pages of a list that begins with its newest entry, one after the other, whether older ones do not matter. */
export const untilPast = (seen: Seen | undefined, { overlap, now }: Window) => {
  let since = seen?.since;
  return (page: readonly Dated[]): boolean => {
    if (page.length === 0) return false;
    since ??= newestOf(page, now);
    const from = since - overlap;
    return page.every(({ at }) => at < from);
  };
};

/**
 * What is new in a list, the oldest first, and what to remember. Entries may be listed later than their time says, by
 * `overlap` seconds at most: so much of what an earlier run has read is read again, and what it knows is left out. A
 * time alone would miss them. `entries` are all from `since` less `overlap` on; older ones do no harm.
 */
export const unseen = <E extends Dated>(
  entries: readonly E[],
  seen: Seen | undefined,
  { overlap, now }: Window,
): { fresh: E[]; seen: Seen } => {
  const from = (seen?.since ?? never) - overlap;
  const before = new Map(seen?.known);
  const fresh = new Map(
    entries.filter(({ id, at }) => at >= from && !before.has(id)).map((entry) => [entry.id, entry]),
  );
  const since = Math.max(seen?.since ?? never, newestOf(entries, now));
  const known = new Map([...before, ...entries.map(({ id, at }) => [id, at] as const)]);
  return {
    fresh: [...fresh.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    seen: { since, known: [...known].filter(([, at]) => at >= since - overlap) },
  };
};
