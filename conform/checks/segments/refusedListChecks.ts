import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { newSegment } from "../../kinds/newSegment";
import { unknownIds } from "../../kinds/unknownIds";
import { says } from "../../reply";

interface Refused {
  question: string;
  why: string;
  does: string;
  ids: (asker: Asker) => string[];
}

/** Lists of ids that a manual segment may not take. */
const refused = ({ ids, ...given }: Refused): Check => ({
  ...given,
  source: "Track API reference: 1 to 1000 ids",
  expected: "400 {meta:{errors:[text]}}",
  needs: ["app"],
  ask: async (asker) =>
    says(
      await asker.track("POST", `/v1/segments/${await newSegment(asker)}/add_customers`, {
        ids: ids(asker),
      }),
    ),
});

export const refusedListChecks = {
  segmentOf1000: {
    ...refused({
      question: "Are 1000 ids for a manual segment accepted?",
      why: "Add to Manual Segment cuts its list into thousands.",
      does: "Adds 1000 ids that nobody has to a new segment.",
      ids: (asker) => unknownIds(asker, 1000),
    }),
    expected: "200 {}",
  },
  segmentOfNobody: refused({
    question: "Is an empty list of ids for a manual segment refused?",
    why: "Add to Manual Segment never sends one.",
    does: "Adds nobody to a new segment.",
    ids: () => [],
  }),
  segmentOfTooMany: refused({
    question: "Are 1001 ids for a manual segment refused?",
    why: "Add to Manual Segment cuts its list into thousands.",
    does: "Adds 1001 ids that nobody has to a new segment.",
    ids: (asker) => unknownIds(asker, 1001),
  }),
};
