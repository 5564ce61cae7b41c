import type { Asker } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";
import { newSegment } from "./newSegment";

interface SegmentList extends Pick<Check, "question" | "why" | "does" | "expected"> {
  ids: (asker: Asker) => string[];
}

/** Whether a manual segment takes a list of ids, by how long it is. */
export const segmentList = ({ ids, ...given }: SegmentList): Check => ({
  ...given,
  source: "Track API reference: 1 to 1000 ids",
  needs: ["app"],
  ask: async (asker) =>
    says(
      await asker.track("POST", `/v1/segments/${await newSegment(asker)}/add_customers`, {
        ids: ids(asker),
      }),
    ),
});
