import { refusedSend } from "../../kinds/refusedSend";

export const sendOver1Mb = refusedSend({
  question: "Is a send of more than 1 MB answered 413?",
  why: "Send Email refuses it before anything is sent.",
  source: "App API limits: the size without the status",
  does: "Sends a message that does not exist with so many data. A 400 may be about the message, and tells nothing.",
  expected: "413 {meta:{error}}",
  settles: ["send-size"],
  channel: "email",
  body: ({ person, address }) => ({
    identifiers: { id: person() },
    to: address(),
    message_data: { text: "x".repeat(1_000_000) },
  }),
});
