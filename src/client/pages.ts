import { CustomerIoError } from "../errors";
import type { Answer, Request } from "./request";

type Page = Record<string, unknown>;

const isPage = (value: unknown): value is Page =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Lists grow, in place: thousands of pages would take the square of the time if each copied what was before.
 * Everything else is what the last page says. Customer.io writes some empty lists as null.
 */
const join = (all: Page, page: Page): Page => {
  const { next: _, ...before } = all;
  const others: [string, unknown][] = [];
  for (const [key, now] of Object.entries(page)) {
    const list = before[key];
    if (!Array.isArray(list)) others.push([key, now]);
    else if (Array.isArray(now)) for (const one of now) list.push(one);
  }
  return { ...before, ...Object.fromEntries(others) };
};

const cursorOf = ({ next }: Page): string | undefined =>
  next === undefined || next === null || next === "" ? undefined : String(next);

const withStart = (path: string, start: string): string => {
  const query = path.indexOf("?");
  const before = query < 0 ? path : path.slice(0, query);
  const parameters = new URLSearchParams(path.slice(before.length));
  parameters.set("start", start);
  return `${before}?${parameters}`;
};

/**
 * Walks the pages of a list of the App API: each `next` is the `start` of the page after it, until there is none
 * or `maxPages` are read. Short and empty pages do not end it. Resolves with the shape of one page, the lists of
 * all pages joined; its `next` is empty unless `maxPages` ended the walk. A cursor that comes twice is an error:
 * the walk would never end.
 */
export const collectPages = async (
  send: (request: Request) => Promise<Answer>,
  first: Request,
  maxPages: number,
): Promise<unknown> => {
  const { route } = first;
  const seen = new Set<string>();
  let request = first;
  let all: Page = {};
  for (let pages = 1; ; pages += 1) {
    const { status, data } = await send(request);
    if (!isPage(data)) {
      if (pages === 1) return data;
      throw new CustomerIoError(`${route} gave no page after page ${pages - 1}: the list is not complete`, {
        route,
        status,
        attempts: pages,
        mayHaveBeenApplied: false,
      });
    }
    all = join(all, data);
    const next = cursorOf(data);
    if (next === undefined || pages === maxPages) return all;
    if (seen.has(next))
      throw new CustomerIoError(
        `${route} gave the same cursor twice, on page ${pages}: the list has no end`,
        { route, status, attempts: pages, mayHaveBeenApplied: false },
      );
    seen.add(next);
    request = { ...first, path: withStart(first.path, next) };
  }
};
