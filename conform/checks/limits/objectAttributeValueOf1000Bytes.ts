import { objectEdge } from "../../kinds/objectEdge";

export const objectAttributeValueOf1000Bytes = objectEdge({
  question: "Is the value of an object's attribute accepted that has 1000 bytes?",
  does: "Identifies such an object by the Track API v2.",
  fits: true,
  expected: "200 {}",
  attributes: { "conformance-text": "x".repeat(1000) },
});
