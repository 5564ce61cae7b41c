import { refusedSend } from "../../kinds/refusedSend";

export const attachmentWithoutExtension = refusedSend({
  question: "Is an attachment whose name has no extension answered 403?",
  why: "Send Email refuses it before anything is sent.",
  source: "API Evangelist's notes: 403 for an unrecognised attachment format",
  does: "Sends a message that does not exist with such a file. A 400 may be about the message, and tells nothing.",
  expected: "403 {meta:{error}}",
  settles: ["attachment-names"],
  channel: "email",
  body: ({ person, address }) => ({
    identifiers: { id: person() },
    to: address(),
    attachments: { conformance: "Y29uZm9ybWFuY2U=" },
  }),
});
