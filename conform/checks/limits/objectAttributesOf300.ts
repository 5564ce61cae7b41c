import { filledUp } from "../../kinds/filledUp";
import { objectEdge } from "../../kinds/objectEdge";

export const objectAttributesOf300 = objectEdge({
  question: "Are 300 attributes of an object accepted?",
  does: "Identifies such an object by the Track API v2.",
  fits: true,
  expected: "200 {}",
  attributes: filledUp({ "conformance-name": "conformance" }, 300),
});
