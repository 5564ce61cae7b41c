import { contentEdge } from "../../kinds/contentEdge";
import { textOfBytes } from "../../kinds/textOfBytes";

export const collectionRowOf10000Bytes = contentEdge({
  question: "Is a row of a collection accepted that has 10,000 bytes?",
  does: "Creates a collection of such a row.",
  fits: true,
  expected: "200 {collection}",
  send: ({ app, made }) =>
    app("POST", "/collections", { name: made("collection"), data: [textOfBytes(10_000)] }),
});
