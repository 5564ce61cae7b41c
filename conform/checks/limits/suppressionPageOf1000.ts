import { pageEdge } from "../../kinds/pageEdge";

export const suppressionPageOf1000 = pageEdge({
  question: "Is a page of 1000 suppressed addresses accepted?",
  does: "Lists those of a domain that nobody has with that limit.",
  expected: "200 {category,suppressions}",
  send: ({ app, mark }) =>
    app("GET", `/esp/suppression/bounces?domain=${mark}.conformance.invalid&limit=1000`),
});
