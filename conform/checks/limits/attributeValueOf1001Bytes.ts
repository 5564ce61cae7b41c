import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const attributeValueOf1001Bytes = edge({
  question: "Is the value of an attribute refused that has 1001 bytes, by the Track API v1?",
  source: "Track API reference: the limit without what happens",
  does: "Sets such an attribute.",
  fits: false,
  expected: "400 {meta:{errors:[text]}}",
  settles: ["long-values"],
  send: ({ track, person, quiet }) =>
    track("PUT", pathOf(person()), { ...quiet, "conformance-text": "x".repeat(1001) }),
});
