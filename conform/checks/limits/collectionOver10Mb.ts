import { contentEdge } from "../../kinds/contentEdge";
import { sizesOf } from "../../kinds/sizesOf";
import { textOfBytes } from "../../kinds/textOfBytes";

export const collectionOver10Mb = contentEdge({
  question: "Is a collection refused that is larger than 10 MB by any reading?",
  does: "Creates a collection of 10,600,000 bytes in small rows.",
  fits: false,
  expected: "400 {errors:[{detail,status}]}",
  settles: ["collection-size"],
  send: ({ app, made }) =>
    app("POST", "/collections", {
      name: made("collection"),
      data: sizesOf(10_600_000, "[]", 9000).map(textOfBytes),
    }),
});
