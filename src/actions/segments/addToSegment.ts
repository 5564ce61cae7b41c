import { operation } from "../../operation";
import { membershipForm, membershipStep } from "./membership";

export const addToSegment = membershipStep(
  operation({
    label: "Add Customers to Manual Segment",
    description: "Add any number of customers to a manual segment",
    docs: "https://docs.customer.io/integrations/api/track/#operation/add_to_segment",
    api: "track",
    route: "POST /v1/segments/{segmentId}/add_customers",
    ...membershipForm,
    query: ({ idType }) => ({ id_type: idType }),
    body: ({ ids }) => ({ ids }),
    repeatable: true, // who is in the segment stays in it
    example: {},
  }),
);
