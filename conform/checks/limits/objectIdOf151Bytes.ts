import { filling } from "../../kinds/filling";
import { objectEdge } from "../../kinds/objectEdge";

export const objectIdOf151Bytes = objectEdge({
  question: "Is the id of an object refused that has 151 bytes?",
  does: "Identifies such an object by the Track API v2.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  suffix: (asker) => filling(asker, 151),
});
