import { filling } from "../../kinds/filling";
import { objectEdge } from "../../kinds/objectEdge";

export const objectIdOf150Bytes = objectEdge({
  question: "Is the id of an object accepted that has 150 bytes?",
  does: "Identifies such an object by the Track API v2.",
  fits: true,
  expected: "200 {}",
  suffix: (asker) => filling(asker, 150),
});
