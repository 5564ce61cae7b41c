import { CustomerIoError } from "../errors";
import type { Operation } from "../operation";
import type { Ask } from "./polling";

export type Entry = Record<string, unknown>;

const isObject = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An answer that no later run should be built on: it fails, and what was remembered stays. */
export const unfit = ({ route }: Operation, why: string): CustomerIoError =>
  new CustomerIoError(`${route} ${why}`, { route, status: 200, attempts: 1, mayHaveBeenApplied: false });

/** The entries of a list. An answer without it is an error: nothing in the list would be something else. */
export const entriesOf = (operation: Operation, list: string, answer: unknown): Entry[] => {
  const entries = isObject(answer) ? answer[list] : undefined;
  if (!Array.isArray(entries) || !entries.every(isObject)) throw unfit(operation, `gave no list of ${list}`);
  return entries;
};

const cursorIn = (answer: unknown): string | undefined => {
  const next = isObject(answer) ? answer.next : undefined;
  return typeof next === "string" || typeof next === "number" ? String(next) || undefined : undefined;
};

interface Extent {
  /** How many pages are read at most. */
  pages: number;
  /** Whether what comes after this page does not matter. */
  enough?: (page: readonly Entry[]) => boolean;
  /** How to go on when there are more pages than that. */
  advice: string;
}

/** All entries of a list in pages, or as many as are enough. A list that is longer is an error, never a part of it. */
export const readPages = async (
  ask: Ask,
  operation: Operation & { pages?: string },
  values: Record<string, unknown>,
  { pages, enough = () => false, advice }: Extent,
): Promise<Entry[]> => {
  const read: Entry[][] = [];
  const cursors = new Set<string>();
  for (let start: string | undefined; read.length < pages; ) {
    const answer = await ask(operation, { ...values, start, limit: operation.pageSize?.most });
    const page = entriesOf(operation, operation.pages ?? "", answer);
    read.push(page);
    start = cursorIn(answer);
    if (start === undefined || enough(page)) return read.flat();
    if (cursors.has(start)) throw unfit(operation, "gave the same cursor twice: the list has no end");
    cursors.add(start);
  }
  throw unfit(operation, `has more than ${pages} pages: ${advice}`);
};
