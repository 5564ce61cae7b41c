import { numericId } from "./numericId";
import { withDropdown } from "./withDropdown";

/** The path takes an int32: reference of both APIs. */
const largestSegmentId = 2_147_483_647;

export const segmentId = withDropdown(
  numericId({
    label: "Segment ID",
    comments: "The number of the segment, as its page in Customer.io shows it",
    example: "7",
    max: largestSegmentId,
  }),
  "selectSegment",
);

export const manualSegmentId = withDropdown(
  numericId({
    label: "Segment ID",
    comments: "The number of a manual segment that exists, as its page in Customer.io shows it",
    example: "7",
    max: largestSegmentId,
  }),
  "selectManualSegment",
);
