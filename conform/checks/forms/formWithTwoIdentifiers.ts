import { submission } from "../../kinds/submission";

export const formWithTwoIdentifiers = submission({
  question: "Is a form response with an id and an address refused?",
  why: "Submit Form sends exactly one.",
  does: "Submits one.",
  expected: "400 {meta:{errors:[text]}}",
  data: ({ person, addressed }) => ({ id: person(), email: addressed(), unsubscribed: "true" }),
});
