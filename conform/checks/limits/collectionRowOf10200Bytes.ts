import { contentEdge } from "../../kinds/contentEdge";
import { textOfBytes } from "../../kinds/textOfBytes";

export const collectionRowOf10200Bytes = contentEdge({
  question: "Is a row of 10,200 bytes refused, because a KB is 1000 bytes and not 1024?",
  does: "Creates a collection of such a row.",
  fits: false,
  expected: "400 {errors:[{detail,status}]}",
  settles: ["kilobytes"],
  send: ({ app, made }) =>
    app("POST", "/collections", { name: made("collection"), data: [textOfBytes(10_200)] }),
});
