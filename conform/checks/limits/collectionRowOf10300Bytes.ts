import { contentEdge } from "../../kinds/contentEdge";
import { textOfBytes } from "../../kinds/textOfBytes";

export const collectionRowOf10300Bytes = contentEdge({
  question: "Is a row of a collection refused that is too large by any reading?",
  does: "Creates a collection of a row of 10,300 bytes.",
  fits: false,
  expected: "400 {errors:[{detail,status}]}",
  settles: ["collection-size"],
  send: ({ app, made }) =>
    app("POST", "/collections", { name: made("collection"), data: [textOfBytes(10_300)] }),
});
