import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";
import { filledUp } from "../../kinds/filledUp";

export const attributesOf301 = edge({
  question: "Are 301 attributes in one identify refused?",
  source: "Track API reference: limits",
  does: "Sends them. Their names are the same in every run.",
  fits: false,
  expected: "400 {meta:{errors:[text]}}",
  send: ({ track, person, quiet }) => track("PUT", pathOf(person()), filledUp(quiet, 301)),
});
