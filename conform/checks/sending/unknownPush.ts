import { unknownMessage } from "../../kinds/unknownMessage";

export const unknownPush = unknownMessage({
  question: "How is a push message of an unknown message refused?",
  expected: "400 {meta:{error}}",
  channel: "push",
  body: ({ person }) => ({ identifiers: { id: person() } }),
});
