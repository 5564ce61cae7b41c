import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const idOf150Bytes = edge({
  question: "Is an id of 150 bytes accepted?",
  source: "Track API reference: limits",
  does: "Identifies one.",
  fits: true,
  expected: "200 {}",
  send: ({ track, name, odd, quiet }) => track("PUT", pathOf(odd(name().padEnd(150, "x"))), quiet),
});
