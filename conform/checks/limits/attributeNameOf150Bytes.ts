import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const attributeNameOf150Bytes = edge({
  question: "Is the name of an attribute accepted that has 150 bytes?",
  source: "Track API reference: limits",
  does: "Sets such an attribute.",
  fits: true,
  expected: "200 {}",
  send: ({ track, person, quiet }) =>
    track("PUT", pathOf(person()), { ...quiet, ["conformance-".padEnd(150, "x")]: "1" }),
});
