import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const largeBody: Check = {
  question: "Is a body of 12 MB answered 413?",
  why: "An error of a step that is too large has to be told from one that is wrong.",
  source: "no limit is documented for the Track API v1",
  does: "Sends an event with that much data.",
  expected: "413 {meta:{errors:[text]}}",
  settles: ["body-size"],
  ask: async ({ track, person, identify }) => {
    await identify(person());
    const body = `{"name":"conformance-large","data":{"text":"${"x".repeat(12_000_000)}"}}`;
    return says(await track("POST", `${pathOf(person())}/events`, body));
  },
};
