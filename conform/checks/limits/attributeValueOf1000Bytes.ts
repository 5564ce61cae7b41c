import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const attributeValueOf1000Bytes = edge({
  question: "Is the value of an attribute accepted that has 1000 bytes?",
  source: "Track API reference: limits",
  does: "Sets such an attribute.",
  fits: true,
  expected: "200 {}",
  send: ({ track, person, quiet }) =>
    track("PUT", pathOf(person()), { ...quiet, "conformance-text": "x".repeat(1000) }),
});
