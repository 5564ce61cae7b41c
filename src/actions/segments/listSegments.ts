import { operation } from "../../operation";
import { segmentExample } from "./segmentExample";

export const listSegments = operation({
  label: "List Segments",
  description: "List all segments of the workspace, manual ones and those made of conditions",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listSegments",
  api: "app",
  route: "GET /v1/segments",
  inputs: {},
  example: { segments: [segmentExample] },
});
