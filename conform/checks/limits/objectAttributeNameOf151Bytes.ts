import { objectEdge } from "../../kinds/objectEdge";

export const objectAttributeNameOf151Bytes = objectEdge({
  question: "Is the name of an object's attribute refused that has 151 bytes?",
  does: "Identifies such an object by the Track API v2.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  attributes: { ["conformance-".padEnd(151, "x")]: "1" },
});
