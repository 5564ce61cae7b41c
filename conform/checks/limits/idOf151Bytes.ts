import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const idOf151Bytes = edge({
  question: "Is an id of 151 bytes refused?",
  source: "Track API reference: limits",
  does: "Identifies one.",
  fits: false,
  expected: "400 {meta:{errors:[text]}}",
  send: ({ track, name, odd, quiet }) => track("PUT", pathOf(odd(name().padEnd(151, "x"))), quiet),
});
