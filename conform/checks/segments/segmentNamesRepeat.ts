import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { newSegment } from "../../kinds/newSegment";
import { listOf } from "../../reply";

export const segmentNamesRepeat: Check = {
  question: "May two manual segments have one name?",
  why: "Create Manual Segment is not repeated after a lost answer, because it could make a second one.",
  source: "App API reference: silent about it",
  does: "Creates two segments of one name, and lists them.",
  expected: "there are 2",
  needs: ["app"],
  settles: ["segment-names"],
  ask: async (asker) => {
    const { attempt, made, app } = asker;
    await newSegment(asker);
    await attempt("createManualSegment", { name: made("segment") });
    const all = listOf(jsonOf(await app("GET", "/segments")).segments);
    return `there are ${all.filter(({ name }) => name === made("segment")).length}`;
  },
};
