/** So many ids are remembered: 60 kB, which every execution reads and writes. */
const most = 2000;

/** An id is a ULID of 26 characters; whatever is much longer would fill the state. */
const longestId = 100;

/** The key within the state of the flow, which other steps have keys in, too. */
export const stateKey = "customerIoReportedEvents";

interface Sighting {
  isDuplicate: boolean;
  /** What is to be remembered; undefined when nothing changes. */
  ids?: string[];
}

/** Whether the flow has had an event, and what it remembers from now on: a new list, the oldest ids left out. */
export const seenBefore = (state: Record<string, unknown> | undefined, id: unknown): Sighting => {
  const kept = state?.[stateKey];
  const known: string[] = Array.isArray(kept) ? kept : [];
  if (typeof id !== "string" || id === "" || id.length > longestId) return { isDuplicate: false };
  if (known.includes(id)) return { isDuplicate: true };
  return { isDuplicate: false, ids: [...known, id].slice(-most) };
};
