import { dropdown } from "../operation";

export const selectSegment = dropdown({
  label: "Select Segment",
  description: "List the segments of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listSegments",
  api: "app",
  route: "GET /v1/segments",
  list: "segments",
  key: "id",
  name: "name",
  example: { segments: [{ id: 7, name: "Newsletter readers", type: "manual" }] },
});
