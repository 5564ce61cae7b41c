import { ValidationError } from "../../errors";
import { convertValues } from "../../inputs/attributes";
import { broadcastId } from "../../inputs/broadcast";
import { optionalJson, optionalPairs } from "../../inputs/fields";
import { atMost, byteLength, limits } from "../../limits";
import { operation } from "../../operation";
import { readData } from "../../values/pairs";
import { audience, audienceOf } from "./audience";

const broadcastData = optionalPairs({
  label: "Broadcast Data",
  comments:
    "Key-value pairs for the messages, which show them as {{trigger.name}}. Pairs win over Additional Data",
});

const additionalData = optionalJson({
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
  options: { additionalData, convertValues },
  body: (values) => {
    const data = readData(
      [
        { place: additionalData.label, given: values.additionalData ?? {} },
        { place: broadcastData.label, given: values.broadcastData ?? {} },
      ],
      { convertValues: values.convertValues },
    );
    const bytes = byteLength(JSON.stringify(data));
    if (bytes > limits.broadcastData.max)
      throw new ValidationError(
        broadcastData.label,
        `is ${bytes} bytes of JSON; ${atMost(limits.broadcastData)} are allowed`,
      );
    return { ...audienceOf(values.audience), ...(Object.keys(data).length > 0 && { data }) };
  },
  sends: true,
  repeatable: false, // Customer.io has no key by which it would know a second trigger
  look: "List Broadcast Triggers",
  example: { id: 3 },
});
