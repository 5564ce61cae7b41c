import { contentEdge } from "../../kinds/contentEdge";
import { filling } from "../../kinds/filling";

export const snippetNameOf151Characters = contentEdge({
  question: "Is a snippet refused whose name has 151 characters?",
  does: "Writes one.",
  fits: false,
  expected: "400 {errors:[{detail,status}]}",
  settles: ["snippet-size"],
  send: (asker) =>
    asker.app("PUT", "/snippets", { name: asker.made("snippet", filling(asker, 151)), value: "conformance" }),
});
