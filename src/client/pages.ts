import { CustomerIoError } from "../errors";
import { isJsonObject, type JsonObject } from "./readJson";
import type { Answer, Request } from "./request";

/**
 * Lists grow, in place: thousands of pages would take the square of the time if each copied what was before.
 * Everything else is what the last page says. Customer.io writes some empty lists as null.
 */
const join = (all: JsonObject, page: JsonObject): JsonObject => {
  const { next: _, ...before } = all;
  const others: [string, unknown][] = [];
  for (const [key, now] of Object.entries(page)) {
    const list = before[key];
    if (!Array.isArray(list)) others.push([key, now]);
    else if (Array.isArray(now)) for (const one of now) list.push(one);
  }
  return { ...before, ...Object.fromEntries(others) };
};

const isMissing = (next: unknown): boolean => next === undefined || next === null || next === "";

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
  const seen = new Set<unknown>();
  let request = first;
  let all: JsonObject = {};
  for (let pages = 1; ; pages += 1) {
    const { status, data } = await send(request);
    const refuse = (why: string) =>
      new CustomerIoError(`${route} gave ${why}`, {
        route,
        status,
        attempts: pages,
        mayHaveBeenApplied: false,
      });
    if (!isJsonObject(data)) {
      if (pages === 1) return data;
      throw refuse(`no page after page ${pages - 1}: the list is not complete`);
    }
    all = join(all, data);
    const { next } = data;
    if (isMissing(next) || pages === maxPages) return all;
    if (typeof next !== "string" && typeof next !== "number")
      throw refuse(`no cursor that can be read, on page ${pages}: the list is not complete`);
    if (seen.has(next)) throw refuse(`the same cursor twice, on page ${pages}: the list has no end`);
    seen.add(next);
    request = { ...first, path: withStart(first.path, String(next)) };
  }
};
