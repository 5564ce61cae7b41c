import { submission } from "../../kinds/submission";

export const formWithNumber = submission({
  question: "Is a form response with a number refused?",
  why: "Submit Form writes every value as text.",
  does: "Submits one.",
  expected: "400 {meta:{errors:[text]}}",
  data: ({ person }) => ({ id: person(), unsubscribed: "true", "conformance-number": 5 }),
});
