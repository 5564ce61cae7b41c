import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

/** One form for all runs: Customer.io makes it when it first hears of it, and no route removes it. */
const path = "/v1/forms/conformance-form/submit";

interface Submission {
  question: string;
  why: string;
  does: string;
  expected: string;
  data: (asker: Asker) => Record<string, unknown>;
}

const submission = ({ data, ...given }: Submission): Check => ({
  ...given,
  source: "Track API reference: submitForm",
  ask: async (asker) => says(await asker.track("POST", path, { data: data(asker) })),
});

const refused = "400 {meta:{errors:[text]}}";

export const submissionChecks = {
  formAccepted: submission({
    question: "Is a form response with an id and text answered 204?",
    why: "Submit Form takes an empty answer for a success.",
    does: "Submits one.",
    expected: "204",
    data: ({ person }) => ({ id: person(), unsubscribed: "true" }),
  }),
  formWithNumber: submission({
    question: "Is a form response with a number refused?",
    why: "Submit Form writes every value as text.",
    does: "Submits one.",
    expected: refused,
    data: ({ person }) => ({ id: person(), unsubscribed: "true", "conformance-number": 5 }),
  }),
  formWithTwoIdentifiers: submission({
    question: "Is a form response with an id and an address refused?",
    why: "Submit Form sends exactly one.",
    does: "Submits one.",
    expected: refused,
    data: ({ person, addressed }) => ({ id: person(), email: addressed(), unsubscribed: "true" }),
  }),
  formWithoutIdentifier: submission({
    question: "Is a form response of nobody refused?",
    why: "Submit Form refuses it before anything is sent.",
    does: "Submits one.",
    expected: refused,
    data: () => ({ "conformance-answer": "yes" }),
  }),
};
