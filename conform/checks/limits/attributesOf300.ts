import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";
import { filledUp } from "../../kinds/filledUp";

export const attributesOf300 = edge({
  question: "Are 300 attributes in one identify accepted?",
  source: "Track API reference: limits",
  does: "Sends them. Their names are the same in every run.",
  fits: true,
  expected: "200 {}",
  send: ({ track, person, quiet }) => track("PUT", pathOf(person()), filledUp(quiet, 300)),
});
