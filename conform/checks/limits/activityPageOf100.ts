import { pageEdge } from "../../kinds/pageEdge";

export const activityPageOf100 = pageEdge({
  question: "Is a page of 100 activities accepted?",
  does: "Lists activities of an unknown name with that limit.",
  expected: "200 {activities,next}",
  send: ({ app, name }) => app("GET", `/activities?limit=100&name=${name()}`),
});
