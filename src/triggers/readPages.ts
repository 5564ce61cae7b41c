import { isJsonObject, type JsonObject } from "../client/readJson";
import { CustomerIoError } from "../errors";
import type { Operation } from "../operation";

/** Performs an operation. */
export type Ask = (operation: Operation, values: Record<string, unknown>) => Promise<unknown>;

export type ListEntry = JsonObject;

/** An answer that no later run should be built on: it fails, and what was remembered stays. */
export const unfit = ({ route }: Operation, why: string): CustomerIoError =>
  new CustomerIoError(`${route} ${why}`, { route, status: 200, attempts: 1, mayHaveBeenApplied: false });

/** The entries of a list. An answer without it is an error: nothing in the list would be something else. */
export const entriesOf = (operation: Operation, list: string, answer: unknown): ListEntry[] => {
  const entries = isJsonObject(answer) ? answer[list] : undefined;
  if (!Array.isArray(entries) || !entries.every(isJsonObject))
    throw unfit(operation, `gave no list of ${list}`);
  return entries;
};

/** `asked` counts the requests of the run, this one among them. */
type CountedAsk = (...given: [...Parameters<Ask>, asked: number]) => Promise<unknown>;

/** Asks so many times at most: a run that cannot come to an end fails, instead of giving a part as all there is. */
export const limited = (ask: CountedAsk, most: number): Ask => {
  let asked = 0;
  return async (operation, values) => {
    asked += 1;
    if (asked > most)
      throw unfit(
        operation,
        `has more that is new than ${most} requests can read. Nothing of it is given: poll more often, or ask for less`,
      );
    return ask(operation, values, asked);
  };
};

const cursorIn = (operation: Operation, answer: unknown): string | undefined => {
  const next = isJsonObject(answer) ? answer.next : undefined;
  if (next === undefined || next === null || next === "") return undefined;
  if (typeof next === "string" || typeof next === "number") return String(next);
  throw unfit(operation, "gave no cursor that can be read: the list is not complete");
};

/**
 * All entries of a list in pages, or those up to a page after which the rest does not matter. The list is never cut
 * for another reason: that is an error.
 */
export const readPages = async (
  ask: Ask,
  operation: Operation,
  values: Record<string, unknown>,
  isEnough: (page: readonly ListEntry[]) => boolean = () => false,
): Promise<ListEntry[]> => {
  const read: ListEntry[][] = [];
  const cursors = new Set<string>();
  for (let start: string | undefined; ; ) {
    const answer = await ask(operation, { ...values, start, limit: operation.pageSize?.most });
    const page = entriesOf(operation, operation.pages ?? "", answer);
    read.push(page);
    start = cursorIn(operation, answer);
    if (start === undefined || isEnough(page)) return read.flat();
    if (cursors.has(start)) throw unfit(operation, "gave the same cursor twice: the list has no end");
    cursors.add(start);
  }
};
