import { operation } from "../../operation";
import { membershipForm, membershipStep } from "./membership";

export const removeFromSegment = membershipStep(
  operation({
    label: "Remove Customers from Manual Segment",
    description: "Remove any number of customers from a manual segment",
    docs: "https://docs.customer.io/integrations/api/track/#operation/remove_from_segment",
    api: "track",
    route: "POST /v1/segments/{segmentId}/remove_customers",
    ...membershipForm,
    query: ({ idType }) => ({ id_type: idType }),
    body: ({ ids }) => ({ ids }),
    repeatable: true, // who is not in the segment stays out of it
    example: {},
  }),
);
