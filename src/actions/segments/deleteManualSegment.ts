import { manualSegmentId } from "../../inputs/segment";
import { operation } from "../../operation";

export const deleteManualSegment = operation({
  label: "Delete Manual Segment",
  description: "Delete a manual segment. The people in it stay. It can't be undone",
  docs: "https://docs.customer.io/integrations/api/app/#operation/deleteManSegment",
  api: "app",
  route: "DELETE /v1/segments/{segmentId}",
  inputs: { segmentId: manualSegmentId },
  example: null,
});
