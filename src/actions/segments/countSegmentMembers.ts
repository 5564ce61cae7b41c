import { segmentId } from "../../inputs/segment";
import { operation } from "../../operation";

export const countSegmentMembers = operation({
  label: "Count Segment Members",
  description: "Count the people who are in a segment",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getSegmentCount",
  api: "app",
  route: "GET /v1/segments/{segmentId}/customer_count",
  inputs: { segmentId },
  example: { count: 1250 },
});
