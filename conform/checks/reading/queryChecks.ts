import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { nameFilter } from "../../kinds/nameFilter";
import { unknownIds } from "../../kinds/unknownIds";
import { type Reply, says } from "../../reply";

interface Query {
  question: string;
  why: string;
  source: string;
  does: string;
  expected: string;
  settles?: readonly string[];
  ask: (asker: Asker) => Promise<Reply>;
}

/** A read that Customer.io may find wrong. */
const query = ({ ask, ...given }: Query): Check => ({
  ...given,
  needs: ["app"],
  ask: async (asker) => says(await ask(asker)),
});

const refused = "400 {errors:[{detail,status}]}";

/** More than the six months that a query of messages may span, in seconds. */
const year = 31_536_000;

export const queryChecks = {
  unknownAddress: query({
    question: "Is looking for an address that nobody has a success with an empty list?",
    why: "Find People by Email gives an empty list, and does not fail.",
    source: "recordings of customerio-node",
    does: "Looks for one.",
    expected: "200 {results}",
    ask: ({ app, address }) => app("GET", `/customers?email=${encodeURIComponent(address())}`),
  }),
  unknownIdType: query({
    question: "Is an unknown id_type refused?",
    why: "The steps send those that Customer.io knows.",
    source: "Track API reference: 400 for one that is not enabled",
    does: "Reads a person with id_type=conformance.",
    expected: refused,
    ask: ({ app, name }) => app("GET", `/customers/${name()}/attributes?id_type=conformance`),
  }),
  largePage: query({
    question: "Is a page of 1001 people refused, or cut?",
    why: "Page Size refuses it before anything is sent.",
    source: "App API reference: at most 1000, without what happens",
    does: "Searches with that limit for a name that nobody has.",
    expected: refused,
    settles: ["page-size"],
    ask: (asker) => asker.app("POST", "/customers?limit=1001", { filter: nameFilter(asker) }),
  }),
  largeActivityPage: query({
    question: "Is a page of 101 activities refused, or cut?",
    why: "Page Size refuses it before anything is sent.",
    source: "App API reference: at most 100, without what happens",
    does: "Lists activities of an unknown name with that limit.",
    expected: refused,
    settles: ["page-size"],
    ask: ({ app, name }) => app("GET", `/activities?limit=101&name=${name()}`),
  }),
  largeNewsletterPage: query({
    question: "Is a page of 101 newsletters refused, or cut?",
    why: "Fetch All of List Newsletters reads the largest pages that there are.",
    source: "App API operation list: a limit without a maximum",
    does: "Lists newsletters with that limit. What they are is not shown.",
    expected: refused,
    settles: ["page-size"],
    ask: ({ app }) => app("GET", "/newsletters?limit=101"),
  }),
  unknownCursor: query({
    question: "Is a cursor that Customer.io never gave refused?",
    why: "Start of the lists takes any text.",
    source: "cursors are not described",
    does: "Searches from such a cursor for a name that nobody has.",
    expected: refused,
    settles: ["unknown-cursors"],
    ask: (asker) => asker.app("POST", "/customers?start=conformance", { filter: nameFilter(asker) }),
  }),
  unknownOperator: query({
    question: "Is an operator other than eq and exists refused in a search of people?",
    why: "Conditions offers these two.",
    source: "Track API reference: audienceFilter",
    does: "Searches with the operator contains.",
    expected: refused,
    ask: ({ app, name }) =>
      app("POST", "/customers", {
        filter: { attribute: { field: "conformance-name", operator: "contains", value: name() } },
      }),
  }),
  searchWithoutFilter: query({
    question: "Is a search of people without a filter refused?",
    why: "Search People needs one.",
    source: "App API reference: filter is required",
    does: "Sends one.",
    expected: refused,
    ask: ({ app }) => app("POST", "/customers", {}),
  }),
  manyPeopleOver100: query({
    question: "Are 101 ids refused in the route for many people?",
    why: "Get Many People cuts its list into hundreds.",
    source: "App API reference: at most 100",
    does: "Asks for 101 ids that nobody has.",
    expected: refused,
    ask: (asker) => asker.app("POST", "/customers/attributes", { ids: unknownIds(asker, 101) }),
  }),
  messagesCalledSms: query({
    question: "Is sms an unknown type of messages, because Customer.io calls them twilio?",
    why: "List Messages offers the types by Customer.io's names.",
    source: "App API reference: the types of newsletters and metrics",
    does: "Lists one message of type sms.",
    expected: refused,
    settles: ["channel-names", "message-filters"],
    ask: ({ app }) => app("GET", "/messages?limit=1&type=sms"),
  }),
  messagesCalledTwilio: query({
    question: "Is twilio a type of messages?",
    why: "List Messages offers it for SMS.",
    source: "App API reference: the types of newsletters and metrics",
    does: "Lists one message of type twilio.",
    expected: "200 {messages,next}",
    settles: ["channel-names"],
    ask: ({ app }) => app("GET", "/messages?limit=1&type=twilio"),
  }),
  messagesOfUnknownMetric: query({
    question: "Is an unknown metric refused in a list of messages?",
    why: "List Messages offers those that there are.",
    source: "App API reference: the values and a 400, not what for",
    does: "Lists one message with the metric conformance.",
    expected: refused,
    settles: ["message-filters"],
    ask: ({ app }) => app("GET", "/messages?limit=1&metric=conformance"),
  }),
  messagesOfAYear: query({
    question: "Is a list of messages of a whole year refused?",
    why: "List Messages says that six months are the most.",
    source: "App API limits: at most six months",
    does: "Lists one message of the last year.",
    expected: refused,
    settles: ["message-spans"],
    ask: ({ app, seconds }) =>
      app("GET", `/messages?limit=1&start_ts=${seconds() - year}&end_ts=${seconds()}`),
  }),
  messagesOfHalfAYear: query({
    question: "Is a list of messages of 180 days accepted?",
    why: "List Messages says that six months are the most.",
    source: "App API limits: at most six months",
    does: "Lists one message of that time. What it is is not shown.",
    expected: "200 {messages,next}",
    ask: ({ app, seconds }) =>
      app("GET", `/messages?limit=1&start_ts=${seconds() - 180 * 86_400}&end_ts=${seconds()}`),
  }),
  unknownSuppressionType: query({
    question: "Is an unknown list of the mail provider refused?",
    why: "The steps for suppressed addresses offer those that there are.",
    source: "App API reference: the types without what happens",
    does: "Reads the list conformance.",
    expected: refused,
    settles: ["suppression-types"],
    ask: ({ app }) => app("GET", "/esp/suppression/conformance"),
  }),
  unknownRoute: query({
    question: "Does the App API answer an unknown path with a web page?",
    why: "Errors are read as text where they are no JSON.",
    source: "seen live in September 2026",
    does: "Reads a path that does not exist.",
    expected: "404 a web page",
    ask: ({ app }) => app("GET", "/conformance"),
  }),
  legacyPrefix: query({
    question: "Does the App API still answer under its former prefix /v1/api?",
    why: "Old workflows have such paths in their raw requests.",
    source: "App API overview: the former paths go on working",
    does: "Reads the segments there.",
    expected: "200 {segments}",
    ask: ({ app }) => app("GET", "/api/segments"),
  }),
  betaHost: query({
    question: "Do the hosts of the former Beta API still answer?",
    why: "Raw Request - Beta API calls them.",
    source: "App API overview of 2022; today's reference lists them no more",
    does: "Reads the segments there, with Raw Request - Beta API.",
    expected: "200 {segments}",
    settles: ["beta-hosts"],
    ask: ({ beta }) => beta("GET", "/segments"),
  }),
  workspaces: query({
    question: "Is the list of workspaces a success for any App API key?",
    why: "Test Connection and the detection of the region ask for it.",
    source: "seen live in October 2026",
    does: "Reads it. What it holds is not shown.",
    expected: "200 {workspaces}",
    ask: ({ app }) => app("GET", "/workspaces"),
  }),
} satisfies Record<string, Check>;
