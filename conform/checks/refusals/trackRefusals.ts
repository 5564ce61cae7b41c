import { type Asker, pathOf } from "../../asker";
import type { Check } from "../../check";
import { nothing } from "../../kinds/nothing";
import { says } from "../../reply";

interface Refusal {
  question: string;
  why: string;
  does: string;
  method: string;
  path: (asker: Asker) => string;
  body?: (asker: Asker) => unknown;
  /** Whether it is about a person who is there. */
  ofPerson?: true;
  expected: string;
}

/** What a route of the Track API v1 says to what it cannot do, or takes without effect. */
const refusal = ({ method, path, body, ofPerson, ...given }: Refusal): Check => ({
  ...given,
  source: "Track API reference: the statuses and envelopes of the route",
  ask: async (asker) => {
    if (ofPerson) await asker.identify(asker.person());
    return says(await asker.track(method, path(asker), body?.(asker)));
  },
});

const invalid = "400 {meta:{errors:[text]}}";

const words = "An error of a step shows Customer.io's own words: they have to be found in the answer.";

export const trackRefusals = {
  addToUnknownSegment: refusal({
    question: "How is adding people to a segment refused that does not exist?",
    why: words,
    does: "Adds an id that nobody has to such a segment.",
    method: "POST",
    path: () => `/v1/segments/${nothing}/add_customers`,
    body: ({ name }) => ({ ids: [name()] }),
    expected: invalid,
  }),
  removeFromUnknownSegment: refusal({
    question: "How is removing people from a segment refused that does not exist?",
    why: words,
    does: "Removes an id that nobody has from such a segment.",
    method: "POST",
    path: () => `/v1/segments/${nothing}/remove_customers`,
    body: ({ name }) => ({ ids: [name()] }),
    expected: invalid,
  }),
  mergeWithoutSecondary: refusal({
    question: "How is a merge refused that names one person alone?",
    why: words,
    does: "Merges nobody into an id that nobody has.",
    method: "POST",
    path: () => "/v1/merge_customers",
    body: ({ name }) => ({ primary: { id: name() } }),
    expected: "400 {meta:{error}}",
  }),
  deviceWithoutPlatform: refusal({
    question: "Is a device without a platform refused?",
    why: words,
    does: "Sends one of a new person.",
    ofPerson: true,
    method: "PUT",
    path: ({ person }) => `${pathOf(person())}/devices`,
    body: () => ({ device: { id: "conformance" } }),
    expected: invalid,
  }),
  eventWithoutName: refusal({
    question: "Is an event without a name refused?",
    why: words,
    does: "Sends one of a new person.",
    ofPerson: true,
    method: "POST",
    path: ({ person }) => `${pathOf(person())}/events`,
    body: () => ({ data: {} }),
    expected: invalid,
  }),
};
