import { objectEdge } from "../../kinds/objectEdge";

export const objectAttributeValueOf1001Bytes = objectEdge({
  question: "Is the value of an object's attribute refused that has 1001 bytes?",
  does: "Identifies such an object by the Track API v2.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  attributes: { "conformance-text": "x".repeat(1001) },
});
