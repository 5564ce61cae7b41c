import { objectEdge } from "../../kinds/objectEdge";

export const objectAttributeNameOf150Bytes = objectEdge({
  question: "Is the name of an object's attribute accepted that has 150 bytes?",
  does: "Identifies such an object by the Track API v2.",
  fits: true,
  expected: "200 {}",
  attributes: { ["conformance-".padEnd(150, "x")]: "1" },
});
