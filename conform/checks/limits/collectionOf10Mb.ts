import { contentEdge } from "../../kinds/contentEdge";
import { sizesOf } from "../../kinds/sizesOf";
import { textOfBytes } from "../../kinds/textOfBytes";

export const collectionOf10Mb = contentEdge({
  question: "Is a collection of 10 MB accepted?",
  does: "Creates a collection of 10,000,000 bytes in small rows.",
  fits: true,
  expected: "200 {collection}",
  send: ({ app, made }) =>
    app("POST", "/collections", {
      name: made("collection"),
      data: sizesOf(10_000_000, "[]", 9000).map(textOfBytes),
    }),
});
