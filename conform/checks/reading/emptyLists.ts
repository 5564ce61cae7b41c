import { jsonOf } from "../../asker";
import type { Check } from "../../check";

/** Lists that are not paged, with the name of each in its answer. */
const unpaged: readonly [path: string, list: string][] = [
  ["/exports", "exports"],
  ["/campaigns", "campaigns"],
  ["/broadcasts", "broadcasts"],
  ["/collections", "collections"],
  ["/snippets", "snippets"],
  ["/reporting_webhooks", "reporting_webhooks"],
  ["/transactional", "messages"],
  ["/subscription_topics", "topics"],
];

const isEmpty = (list: unknown): boolean => list === null || (Array.isArray(list) && list.length === 0);

export const emptyLists: Check = {
  question: "Are empty lists that are not paged null?",
  why: "The steps make an empty list of both, so that a workflow can go through it.",
  source: "seen live of exports and suppressions; the App API's schemas allow it for the others",
  does: "Reads eight lists, and looks at those that are empty.",
  expected: "null",
  needs: ["app"],
  settles: ["null-lists"],
  ask: async ({ app, lacks }) => {
    const found: unknown[] = [];
    for (const [path, list] of unpaged) found.push(jsonOf(await app("GET", path))[list]);
    const empty = found.filter(isEmpty);
    if (empty.length === 0) return lacks("an empty list");
    return [...new Set(empty.map((list) => JSON.stringify(list)))].sort().join(" and ");
  },
};
