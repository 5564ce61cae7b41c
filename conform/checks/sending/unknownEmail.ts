import { unknownMessage } from "../../kinds/unknownMessage";

export const unknownEmail = unknownMessage({
  question: "How is an email of an unknown message refused?",
  expected: "400 {meta:{error}}",
  channel: "email",
  body: ({ person, address }) => ({ identifiers: { id: person() }, to: address() }),
});
