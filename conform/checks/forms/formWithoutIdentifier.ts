import { submission } from "../../kinds/submission";

export const formWithoutIdentifier = submission({
  question: "Is a form response of nobody refused?",
  why: "Submit Form refuses it before anything is sent.",
  does: "Submits one.",
  expected: "400 {meta:{errors:[text]}}",
  data: () => ({ "conformance-answer": "yes" }),
});
