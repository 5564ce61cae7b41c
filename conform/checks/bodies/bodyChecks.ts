import { type Asker, pathOf } from "../../asker";
import type { Check } from "../../check";
import { type Reply, says } from "../../reply";

interface Body {
  question: string;
  why: string;
  source: string;
  does: string;
  expected: string;
  settles?: readonly string[];
  send: (asker: Asker) => Promise<Reply>;
}

const body = ({ send, ...given }: Body): Check => ({
  ...given,
  ask: async (asker) => says(await send(asker)),
});

const refused = "400 {meta:{errors:[text]}}";

/** Deeper than any program can walk by recursion, or nearly so. */
const levels = 1001;

const largeBytes = 12_000_000;

const silent = "Track API reference: silent about it";

/** Bodies that are wrong before anything in them is. */
export const bodyChecks = {
  bodyThatIsNoJson: body({
    question: "Is a body refused that is no JSON?",
    why: "Raw Request refuses it before anything is sent, unless Body Type says Text.",
    source: silent,
    does: "Sends text that is called JSON.",
    expected: refused,
    settles: ["malformed-bodies"],
    send: ({ track, person }) =>
      track("PUT", pathOf(person()), "conformance", { headers: { "Content-Type": "application/json" } }),
  }),
  bodyOfOtherType: body({
    question: "Is JSON refused that is sent as plain text?",
    why: "Raw Request sends JSON text as JSON, so that it is read as such.",
    source: "Track API reference: the content type is asked for of unsubscribe alone",
    does: "Identifies a person with that content type.",
    expected: refused,
    settles: ["json-type"],
    send: ({ track, person, quiet }) =>
      track("PUT", pathOf(person()), JSON.stringify(quiet), { headers: { "Content-Type": "text/plain" } }),
  }),
  bodyThatIsAList: body({
    question: "Is a list refused where an object is expected?",
    why: "Raw Request sends what it is told.",
    source: silent,
    does: "Identifies a person with a list.",
    expected: refused,
    settles: ["malformed-bodies"],
    send: ({ track, person }) => track("PUT", pathOf(person()), "[]"),
  }),
  deepBody: body({
    question: "Is JSON refused that is nested 1001 levels deep?",
    why: "The steps refuse it before anything is sent; Raw Request sends text as it is.",
    source: "no limit is documented",
    does: "Identifies a person with such an attribute.",
    expected: refused,
    settles: ["nesting"],
    send: ({ track, person, quiet }) => {
      const deep = `"conformance-deep":${"[".repeat(levels)}${"]".repeat(levels)}`;
      return track("PUT", pathOf(person()), JSON.stringify(quiet).replace("}", `,${deep}}`));
    },
  }),
  largeBody: body({
    question: "Is a body of 12 MB answered 413?",
    why: "An error of a step that is too large has to be told from one that is wrong.",
    source: "no limit is documented for the Track API v1",
    does: "Sends an event with that much data.",
    expected: "413 {meta:{errors:[text]}}",
    settles: ["body-size"],
    send: async ({ track, person, identify }) => {
      await identify(person());
      return track(
        "POST",
        `${pathOf(person())}/events`,
        `{"name":"conformance-large","data":{"text":"${"x".repeat(largeBytes)}"}}`,
      );
    },
  }),
};
