import { contentEdge } from "../../kinds/contentEdge";

export const snippetOf16000Bytes = contentEdge({
  question: "Is a snippet of 16,000 bytes accepted?",
  does: "Writes one.",
  fits: true,
  expected: "200 {snippet}",
  send: ({ app, made }) => app("PUT", "/snippets", { name: made("snippet"), value: "x".repeat(16_000) }),
});
