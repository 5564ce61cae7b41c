import { filledUp } from "../../kinds/filledUp";
import { objectEdge } from "../../kinds/objectEdge";

export const objectAttributesOf301 = objectEdge({
  question: "Are 301 attributes of an object refused?",
  does: "Identifies such an object by the Track API v2.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  attributes: filledUp({ "conformance-name": "conformance" }, 301),
});
