import { segmentId } from "../../inputs/segment";
import { operation } from "../../operation";
import { segmentExample } from "./segmentExample";

export const getSegment = operation({
  label: "Get Segment",
  description: "Get the name, type and state of a segment",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getSegment",
  api: "app",
  route: "GET /v1/segments/{segmentId}",
  inputs: { segmentId },
  example: { segment: segmentExample },
});
