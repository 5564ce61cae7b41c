import { dropdown } from "../operation";

export const selectManualSegment = dropdown({
  label: "Select Manual Segment",
  description: "List the manual segments of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listSegments",
  api: "app",
  route: "GET /v1/segments",
  list: "segments",
  key: "id",
  name: "name",
  when: ({ type }) => type === "manual",
  example: { segments: [{ id: 7, name: "Newsletter readers", type: "manual" }] },
});
