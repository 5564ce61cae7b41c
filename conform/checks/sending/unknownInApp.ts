import { unknownMessage } from "../../kinds/unknownMessage";

export const unknownInApp = unknownMessage({
  question: "How is an in-app message of an unknown message refused?",
  expected: "400 {meta:{error}}",
  channel: "in_app",
  body: ({ person }) => ({ identifiers: { id: person() } }),
});
