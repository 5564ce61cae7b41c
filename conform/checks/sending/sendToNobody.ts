import { refusedSend } from "../../kinds/refusedSend";

export const sendToNobody = refusedSend({
  question: "Is an email refused that says to whom, but not which person?",
  why: "Send Email needs both.",
  source: "App API reference: identifiers are required",
  does: "Sends a message that does not exist, without identifiers.",
  expected: "400 {meta:{error}}",
  channel: "email",
  body: ({ address }) => ({ to: address() }),
});
