import { unknownMessage } from "../../kinds/unknownMessage";

export const unknownInboxMessage = unknownMessage({
  question: "How is an inbox message of an unknown message refused?",
  expected: "400 {meta:{error}}",
  channel: "inbox_message",
  body: ({ person }) => ({ identifiers: { id: person() } }),
});
