import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, says } from "../../reply";

export const namelessSegment: Check = {
  question: "What does Create Manual Segment get for a segment without a name?",
  why: "An error of a step shows Customer.io's own words: they have to be found in the answer.",
  source: "App API reference and recordings: the statuses of each route, and one envelope for all of them",
  does: "Sends such a request: POST /segments.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async ({ app, madeAfterAll }) => {
    const reply = await app("POST", "/segments", { segment: { description: "conformance" } });
    // One without a name has nothing else by which it could be removed.
    madeAfterAll("segment", fieldsOf(jsonOf(reply).segment).id);
    return says(reply);
  },
};
