import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const attributeNameOf151Bytes = edge({
  question: "Is the name of an attribute refused that has 151 bytes?",
  source: "Track API reference: limits",
  does: "Sets such an attribute.",
  fits: false,
  expected: "400 {meta:{errors:[text]}}",
  send: ({ track, person, quiet }) =>
    track("PUT", pathOf(person()), { ...quiet, ["conformance-".padEnd(151, "x")]: "1" }),
});
