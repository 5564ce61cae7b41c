import { edge } from "../../kinds/edge";

export const attributeValueOf1001BytesV2 = edge({
  question: "Is the value of an attribute refused that has 1001 bytes, by the Track API v2?",
  source: "an answer recorded by RudderStack",
  does: "Sets such an attribute.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  send: ({ track, person, quiet }) =>
    track("POST", "/v2/entity", {
      type: "person",
      action: "identify",
      identifiers: { id: person() },
      attributes: { ...quiet, "conformance-text": "x".repeat(1001) },
    }),
});
