import { refusedSend } from "../../kinds/refusedSend";

export const smsWithoutRecipient = refusedSend({
  question: "Is an SMS refused without a recipient?",
  why: "Send SMS needs one: whether the person's own number would do is not known.",
  source: "App API reference: to is required",
  does: "Sends a message that does not exist, without a recipient.",
  expected: "400 {meta:{error}}",
  channel: "sms",
  body: ({ person }) => ({ identifiers: { id: person() } }),
});
