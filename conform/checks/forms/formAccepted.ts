import { submission } from "../../kinds/submission";

export const formAccepted = submission({
  question: "Is a form response with an id and text answered 204?",
  why: "Submit Form takes an empty answer for a success.",
  does: "Submits one.",
  expected: "204",
  data: ({ person }) => ({ id: person(), unsubscribed: "true" }),
});
