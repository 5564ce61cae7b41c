import { optionalText, text } from "../../inputs/fields";
import { operation } from "../../operation";
import { segmentExample } from "./segmentExample";

const name = text({
  label: "Name",
  comments:
    "The name of the new segment. Customer.io may allow two of one name: they differ in their numbers",
  example: "Newsletter readers",
  trim: true,
});

const description = optionalText({
  label: "Description",
  comments: "What the segment is for",
  example: "Everybody who wants the newsletter",
  trim: true,
  holds: "wording",
});

export const createManualSegment = operation({
  label: "Create Manual Segment",
  description: "Create an empty segment that people are added to one by one",
  docs: "https://docs.customer.io/integrations/api/app/#operation/createManSegment",
  api: "app",
  route: "POST /v1/segments",
  inputs: { name, description },
  body: ({ name, description }) => ({ segment: { name, description } }),
  repeatable: false, // a second request makes a second segment
  look: "List Segments",
  example: { segment: segmentExample },
});
