import { convertValues, emptyValues } from "../../inputs/attributes";
import { broadcastId } from "../../inputs/broadcast";
import { dataOf } from "../../inputs/dataOf";
import { json, pairs } from "../../inputs/fields";
import { atMost, limits } from "../../limits";
import { operation } from "../../operation";
import { audience, audienceDoubts, audienceOf } from "./audience";

const broadcastData = pairs({
  label: "Broadcast Data",
  comments:
    "Key-value pairs for the messages, which show them as {{trigger.name}}. Pairs win over Additional Data",
});

const additionalData = json({
  label: "Additional Data",
  comments: `An object with more data for the messages, usually from an earlier step (all data together: ${atMost(limits.broadcastData)})`,
  example: '{"headline": "Road closed", "until": "2026-12-01"}',
});

export const triggerBroadcast = operation({
  label: "Trigger Broadcast",
  description:
    "Send an API-triggered broadcast now. Customer.io takes one in ten seconds of each broadcast, and answers before the messages are out",
  docs: "https://docs.customer.io/integrations/api/app/#operation/triggerBroadcast",
  api: "app",
  route: "POST /v1/campaigns/{broadcastId}/triggers",
  inputs: { broadcastId, audience, broadcastData },
  options: { additionalData, convertValues, emptyValues },
  body: (values) => ({
    ...audienceOf(values.audience),
    data: dataOf(
      {
        object: { place: additionalData.label, given: values.additionalData },
        pairs: { place: broadcastData.label, given: values.broadcastData },
        limit: limits.broadcastData,
      },
      values,
    ),
  }),
  warnings: ({ audience }) => audienceDoubts(audience),
  sends: true,
  repeatable: false, // Customer.io has no key by which it would know a second trigger
  look: "List Broadcast Triggers",
  example: { id: 3 },
});
