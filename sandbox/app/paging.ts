import type { Call } from "../http/call";
import { choiceProblems, Invalid, invalid, refuseIfAny } from "../problems";

// Unconfirmed: null-lists.
/** A list that is not paged; an empty one is null. */
export const nullIfEmpty = <Item>(list: readonly Item[]): readonly Item[] | null =>
  list.length === 0 ? null : list;

export interface PageSize {
  usual: number;
  most: number;
}

export interface Page<Item> {
  items: Item[];
  /** What to send as `start` for the next page; empty at the end. */
  next: string;
}

// A cursor is a position in disguise: `MDo2MQ==` is `0:61`.
const cursorOf = (position: number): string => Buffer.from(`0:${position}`).toString("base64");

const positionIn = ({ query }: Call): number => {
  const start = query.get("start") ?? "";
  if (start === "") return 0;
  // Unconfirmed: unknown-cursors.
  const position = /^0:(\d+)$/.exec(Buffer.from(start, "base64").toString())?.[1];
  if (position === undefined) throw new Invalid([invalid("start", "is not a cursor")]);
  return Number(position);
};

// Unconfirmed: page-size.
const limitIn = ({ query }: Call, { usual, most }: PageSize): number => {
  const limit = query.get("limit") ?? String(usual);
  if (/^[1-9]\d*$/.test(limit) && Number(limit) <= most) return Number(limit);
  throw new Invalid([invalid("limit", `must be an integer from 1 to ${most}`)]);
};

/** The page that `start` and `limit` in the query ask for. Throws a Refusal when they make no sense. */
export const pageOf = <Item>(call: Call, all: readonly Item[], size: PageSize): Page<Item> => {
  const from = positionIn(call);
  const to = from + Math.min(limitIn(call, size), call.workspace.mostOnPage);
  return { items: all.slice(from, to), next: to < all.length ? cursorOf(to) : "" };
};

/** The same, but with a cursor after the last item, too: what the list of senders was seen to do. */
export const pageWithTrailingCursor = <Item>(
  call: Call,
  all: readonly Item[],
  size: PageSize,
): Page<Item> => {
  const { items } = pageOf(call, all, size);
  return { items, next: items.length > 0 ? cursorOf(positionIn(call) + items.length) : "" };
};

/** The items that `offset` and `limit` in the query ask for. */
export const pageByOffset = <Item>(call: Call, all: readonly Item[], size: PageSize): Item[] => {
  const offset = call.query.get("offset") ?? "0";
  if (!/^\d{1,15}$/.test(offset)) throw new Invalid([invalid("offset", "must be an integer")]);
  return all.slice(Number(offset), Number(offset) + limitIn(call, size));
};

/** In the order that `sort` in the query asks for: by age, the oldest first unless told otherwise. Unconfirmed: sorting. */
export const sorted = <Item extends { createdAt: number; id: number }>(
  { query }: Call,
  all: readonly Item[],
): Item[] => {
  const sort = query.get("sort") ?? "asc";
  refuseIfAny(choiceProblems("sort", sort, ["asc", "desc"]));
  const oldestFirst = [...all].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
  return sort === "asc" ? oldestFirst : oldestFirst.reverse();
};
