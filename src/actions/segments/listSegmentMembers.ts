import { segmentId } from "../../inputs/segment";
import { operation } from "../../operation";

export const listSegmentMembers = operation({
  label: "List Segment Members",
  description: "List the people who are in a segment",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getSegmentMembership",
  api: "app",
  route: "GET /v1/segments/{segmentId}/membership",
  inputs: { segmentId },
  pages: "identifiers",
  pageSize: { usual: 1000, most: 30_000 },
  example: {
    ids: ["ada-1815"],
    identifiers: [{ email: "ada@example.com", id: "ada-1815", cio_id: "a3000001" }],
    next: "MDoxMDAw",
  },
});
