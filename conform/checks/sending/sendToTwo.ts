import { refusedSend } from "../../kinds/refusedSend";

export const sendToTwo = refusedSend({
  question: "Is an email refused that names a person twice?",
  why: "Send Email sends one identifier.",
  source: "App API reference: exactly one",
  does: "Sends a message that does not exist, with an id and an address for identifiers.",
  expected: "400 {meta:{error}}",
  channel: "email",
  body: ({ person, address }) => ({ identifiers: { id: person(), email: address() }, to: address() }),
});
