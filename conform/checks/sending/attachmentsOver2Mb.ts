import { refusedSend } from "../../kinds/refusedSend";

export const attachmentsOver2Mb = refusedSend({
  question: "Are attachments of more than 2 MB answered 413?",
  why: "Send Email refuses them before anything is sent.",
  source: "App API limits: 2 MB",
  does: "Sends a message that does not exist with such a file. A 400 may be about the message, and tells nothing.",
  expected: "413 {meta:{error}}",
  channel: "email",
  body: ({ person, address }) => ({
    identifiers: { id: person() },
    to: address(),
    attachments: { "conformance.txt": Buffer.alloc(2_200_000, "x").toString("base64") },
  }),
});
