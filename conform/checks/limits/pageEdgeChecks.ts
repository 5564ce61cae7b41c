import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { nameFilter } from "../../kinds/nameFilter";
import { newSegment } from "../../kinds/newSegment";
import { unknownIds } from "../../kinds/unknownIds";
import { type Reply, says } from "../../reply";

interface Page {
  question: string;
  does: string;
  expected: string;
  settles?: readonly string[];
  ask: (asker: Asker) => Promise<Reply>;
}

/** A page of a list that is just as long as is allowed, or just too long. */
const page = ({ ask, ...given }: Page): Check => ({
  ...given,
  why: "Fetch All reads the longest pages that there are, and Page Size refuses longer ones.",
  source: "App API reference: the most entries of a page, without what happens beyond",
  needs: ["app"],
  ask: async (asker) => says(await ask(asker)),
});

const refused = "400 {errors:[{detail,status}]}";
const settles = ["page-size"] as const;

const people = (asker: Asker, limit: number) =>
  asker.app("POST", `/customers?limit=${limit}`, { filter: nameFilter(asker) });

const members = async (asker: Asker, limit: number) =>
  asker.app("GET", `/segments/${await newSegment(asker)}/membership?limit=${limit}`);

const bounces = ({ app, mark }: Asker, limit: number) =>
  app("GET", `/esp/suppression/bounces?domain=${mark}.conformance.invalid&limit=${limit}`);

export const pageEdgeChecks = {
  peoplePageOf1000: page({
    question: "Is a page of 1000 people accepted?",
    does: "Searches with that limit for a name that nobody has.",
    expected: "200 {identifiers,ids,next}",
    ask: (asker) => people(asker, 1000),
  }),
  activityPageOf100: page({
    question: "Is a page of 100 activities accepted?",
    does: "Lists activities of an unknown name with that limit.",
    expected: "200 {activities,next}",
    ask: ({ app, name }) => app("GET", `/activities?limit=100&name=${name()}`),
  }),
  newsletterPageOf100: page({
    question: "Is a page of 100 newsletters accepted?",
    does: "Lists newsletters with that limit. What they are is not shown.",
    expected: "200 {newsletters,next}",
    ask: ({ app }) => app("GET", "/newsletters?limit=100"),
  }),
  messagePageOf1000: page({
    question: "Is a page of 1000 messages accepted?",
    does: "Lists messages with that limit. What they are is not shown.",
    expected: "200 {messages,next}",
    ask: ({ app }) => app("GET", "/messages?limit=1000"),
  }),
  messagePageOf1001: page({
    question: "Is a page of 1001 messages refused, or cut?",
    does: "Lists messages with that limit. What they are is not shown.",
    expected: refused,
    settles,
    ask: ({ app }) => app("GET", "/messages?limit=1001"),
  }),
  memberPageOf30000: page({
    question: "Is a page of 30,000 members of a segment accepted?",
    does: "Lists the members of a new segment with that limit.",
    expected: "200 {identifiers,ids,next}",
    ask: (asker) => members(asker, 30_000),
  }),
  memberPageOf30001: page({
    question: "Is a page of 30,001 members of a segment refused, or cut?",
    does: "Lists the members of a new segment with that limit.",
    expected: refused,
    settles,
    ask: (asker) => members(asker, 30_001),
  }),
  suppressionPageOf1000: page({
    question: "Is a page of 1000 suppressed addresses accepted?",
    does: "Lists those of a domain that nobody has with that limit.",
    expected: "200 {category,suppressions}",
    ask: (asker) => bounces(asker, 1000),
  }),
  suppressionPageOf1001: page({
    question: "Is a page of 1001 suppressed addresses refused, or cut?",
    does: "Lists those of a domain that nobody has with that limit.",
    expected: refused,
    settles,
    ask: (asker) => bounces(asker, 1001),
  }),
  manyPeopleOf100: page({
    question: "Are 100 ids accepted in the route for many people?",
    does: "Asks for 100 ids that nobody has.",
    expected: "200 {customers}",
    ask: (asker) => asker.app("POST", "/customers/attributes", { ids: unknownIds(asker, 100) }),
  }),
};
