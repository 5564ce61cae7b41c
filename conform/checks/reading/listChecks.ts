import { type Asker, jsonOf } from "../../asker";
import type { Check } from "../../check";
import { campaignMetrics } from "../../kinds/campaignMetrics";
import { listOf, says } from "../../reply";

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

const senderIds = async ({ app }: Asker, sort: string): Promise<unknown[]> =>
  listOf(jsonOf(await app("GET", `/sender_identities${sort}`)).sender_identities).map(({ id }) => id);

export const listChecks: Record<string, Check> = {
  emptyLists: {
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
  },
  trailingCursor: {
    question: "Has the list of senders a cursor after its last entry?",
    why: "Fetch All goes on until there is none, and takes an empty page for no end.",
    source: "seen live in October 2026",
    does: "Reads the last page of the senders.",
    expected: "a cursor",
    needs: ["app"],
    ask: async ({ app, lacks }) => {
      const { next, sender_identities } = jsonOf(await app("GET", "/sender_identities?limit=100"));
      if (listOf(sender_identities).length === 0) return lacks("a sender");
      if (listOf(sender_identities).length === 100) return lacks("fewer than a hundred senders");
      return next ? "a cursor" : "none";
    },
  },
  sendersSorted: {
    question: "Are senders sorted by age, the oldest first, unless asked otherwise?",
    why: "A dropdown that is cut after so many pages shows the first ones.",
    source: "App API operation list: asc and desc without a default",
    does: "Compares the numbers of the senders in the usual order with asc and desc.",
    expected: "as with asc",
    needs: ["app"],
    settles: ["sorting"],
    ask: async (asker) => {
      const usual = await senderIds(asker, "");
      if (usual.length < 2) return asker.lacks("two senders");
      const same = async (sort: string) =>
        JSON.stringify(await senderIds(asker, `?sort=${sort}`)) === JSON.stringify(usual);
      if (await same("asc")) return "as with asc";
      return (await same("desc")) ? "as with desc" : "in another order";
    },
  },
  newslettersSorted: {
    question: "Are newsletters sorted by age, the oldest first, unless asked otherwise?",
    why: "A dropdown that is cut after so many pages shows the first ones.",
    source: "App API operation list: asc and desc without a default",
    does: "Compares the numbers of the newsletters in the usual order with asc and desc.",
    expected: "as with asc",
    needs: ["app"],
    settles: ["sorting"],
    ask: async ({ app, lacks }) => {
      const numbers = async (sort: string) =>
        listOf(jsonOf(await app("GET", `/newsletters${sort}`)).newsletters).map(({ id }) => id);
      const usual = await numbers("");
      if (usual.length < 2) return lacks("two newsletters");
      const same = async (sort: string) =>
        JSON.stringify(await numbers(`?sort=${sort}`)) === JSON.stringify(usual);
      if (await same("asc")) return "as with asc";
      return (await same("desc")) ? "as with desc" : "in another order";
    },
  },
  optOutRegister: {
    question: "How is the list of all opt-outs of a workspace written?",
    why: "No step calls it; Raw Request with Fetch All has to know the cursor.",
    source: "App API reference of September 2026; an older list had the route alone",
    does: "Reads its first page. What it holds is not shown.",
    expected: "200 {next,optouts}",
    needs: ["app"],
    ask: async ({ app }) => says(await app("GET", "/optouts?limit=100")),
  },
  hiddenSenders: {
    question: "Does hidden=true list hidden senders beside the others?",
    why: "The dropdown of senders leaves the parameter out.",
    source: "App API operation list: the parameter alone",
    does: "Compares how many senders there are with it and without.",
    expected: "more than without",
    needs: ["app"],
    settles: ["hidden-senders"],
    ask: async (asker) => {
      const usual = (await senderIds(asker, "")).length;
      const hidden = await senderIds(asker, "?hidden=true");
      if (hidden.length === 0 || hidden.length === usual) return asker.lacks("a sender that is hidden");
      return hidden.length > usual ? "more than without" : "fewer than without";
    },
  },
  messagesOrder: {
    question: "Are messages listed oldest first?",
    why: "List Messages says in which order they come.",
    source: "App API reference: silent about it",
    does: "Compares the times of the first messages of the workspace. What they are is not shown.",
    expected: "the oldest first",
    needs: ["app"],
    settles: ["message-order"],
    ask: async ({ app, lacks }) => {
      const times = listOf(jsonOf(await app("GET", "/messages?limit=50")).messages).map(({ created }) =>
        Number(created),
      );
      const [first = 0, last = 0] = [times[0], times.at(-1)];
      if (times.length < 2 || first === last) return lacks("two messages of different times");
      return first < last ? "the oldest first" : "the newest first";
    },
  },
  unknownPeriod: {
    question: "Is an unknown period of metrics refused?",
    why: "Get Metrics offers those that there are.",
    source: "App API reference: the periods without what happens",
    does: "Reads the metrics of the first campaign with the period conformance.",
    expected: "400",
    needs: ["app"],
    settles: ["metric-query"],
    ask: (asker) => campaignMetrics(asker, "period=conformance"),
  },
  metricsWithoutTimes: {
    question: "Does version 2 of a campaign's metrics need a start and an end?",
    why: "Get Metrics asks for them.",
    source: "App API operation list: the parameters alone",
    does: "Reads the metrics of the first campaign with version 2 alone.",
    expected: "400",
    needs: ["app"],
    settles: ["campaign-metrics"],
    ask: (asker) => campaignMetrics(asker, "version=2"),
  },
};
