import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownCioObjectId: Check = {
  question: "Is an update of a cio_object_id that does not exist a success without effect?",
  why: "Identify Object warns of it: the answer says nothing.",
  source: "Track API reference: cio_object_id is for updates alone",
  does: "Updates one.",
  expected: "200 {}",
  ask: async ({ track, mark }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "object",
        action: "identify",
        identifiers: { cio_object_id: `obconformance${mark}` },
        attributes: { "conformance-name": "conformance" },
      }),
    ),
};
