import { pageEdge } from "../../kinds/pageEdge";

export const suppressionPageOf1001 = pageEdge({
  question: "Is a page of 1001 suppressed addresses refused, or cut?",
  does: "Lists those of a domain that nobody has with that limit.",
  expected: "400 {errors:[{detail,status}]}",
  settles: ["page-size"],
  send: ({ app, mark }) =>
    app("GET", `/esp/suppression/bounces?domain=${mark}.conformance.invalid&limit=1001`),
});
