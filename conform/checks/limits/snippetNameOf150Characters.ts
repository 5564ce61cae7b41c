import { contentEdge } from "../../kinds/contentEdge";
import { filling } from "../../kinds/filling";

export const snippetNameOf150Characters = contentEdge({
  question: "Is a snippet accepted whose name has 150 characters?",
  does: "Writes one.",
  fits: true,
  expected: "200 {snippet}",
  send: (asker) =>
    asker.app("PUT", "/snippets", { name: asker.made("snippet", filling(asker, 150)), value: "conformance" }),
});
