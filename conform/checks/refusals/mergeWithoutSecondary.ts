import { trackRefusal } from "../../kinds/trackRefusal";

export const mergeWithoutSecondary = trackRefusal({
  question: "How is a merge refused that names one person alone?",
  does: "Merges nobody into an id that nobody has.",
  expected: "400 {meta:{error}}",
  send: ({ track, name }) => track("POST", "/v1/merge_customers", { primary: { id: name() } }),
});
