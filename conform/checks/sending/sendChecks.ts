import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { nothing } from "../../kinds/nothing";
import { says } from "../../reply";

interface Refused {
  question: string;
  why: string;
  source: string;
  does: string;
  expected?: string;
  settles?: readonly string[];
  channel: string;
  body: (asker: Asker) => Record<string, unknown>;
}

const refused = ({ channel, body, expected = "400 {meta:{error}}", ...given }: Refused): Check => ({
  ...given,
  expected,
  needs: ["app"],
  ask: async (asker) =>
    says(await asker.app("POST", `/send/${channel}`, { transactional_message_id: nothing, ...body(asker) })),
});

const to = ({ person, address }: Asker) => ({ identifiers: { id: person() }, to: address() });

const unknownMessage = (channel: string, called: string): Check =>
  refused({
    question: `How is ${called} of an unknown message refused?`,
    why: "The steps that send show Customer.io's own words: they have to be found in the answer.",
    source: "App API reference: said of a trigger name of another channel",
    does: "Sends a message that does not exist to a person who does not exist.",
    settles: ["unknown-message"],
    channel,
    body: ({ person }) => ({ identifiers: { id: person() } }),
  });

/** Sends of a message that does not exist, to addresses under .invalid. */
export const sendChecks = {
  unknownEmail: refused({
    question: "How is an email of an unknown message refused?",
    why: "The steps that send show Customer.io's own words: they have to be found in the answer.",
    source: "App API reference: said of a trigger name of another channel",
    does: "Sends a message that does not exist to a person who does not exist.",
    settles: ["unknown-message"],
    channel: "email",
    body: to,
  }),
  unknownPush: unknownMessage("push", "a push message"),
  unknownInApp: unknownMessage("in_app", "an in-app message"),
  unknownInboxMessage: unknownMessage("inbox_message", "an inbox message"),
  sendToNobody: refused({
    question: "Is an email refused that says to whom, but not which person?",
    why: "Send Email needs both.",
    source: "App API reference: identifiers are required",
    does: "Sends a message that does not exist, without identifiers.",
    channel: "email",
    body: ({ address }) => ({ to: address() }),
  }),
  sendToTwo: refused({
    question: "Is an email refused that names a person twice?",
    why: "Send Email sends one identifier.",
    source: "App API reference: exactly one",
    does: "Sends a message that does not exist, with an id and an address for identifiers.",
    channel: "email",
    body: ({ person, address }) => ({ identifiers: { id: person(), email: address() }, to: address() }),
  }),
  smsWithoutRecipient: refused({
    question: "Is an SMS refused without a recipient?",
    why: "Send SMS needs one: whether the person's own number would do is not known.",
    source: "App API reference: to is required",
    does: "Sends a message that does not exist, without a recipient.",
    channel: "sms",
    body: ({ person }) => ({ identifiers: { id: person() } }),
  }),
  attachmentWithoutExtension: refused({
    question: "Is an attachment whose name has no extension answered 403?",
    why: "Send Email refuses it before anything is sent.",
    source: "API Evangelist's notes: 403 for an unrecognised attachment format",
    does: "Sends a message that does not exist with such a file. A 400 may be about the message, and tells nothing.",
    expected: "403 {meta:{error}}",
    settles: ["attachment-names"],
    channel: "email",
    body: (asker) => ({ ...to(asker), attachments: { conformance: "Y29uZm9ybWFuY2U=" } }),
  }),
  attachmentsOver2Mb: refused({
    question: "Are attachments of more than 2 MB answered 413?",
    why: "Send Email refuses them before anything is sent.",
    source: "App API limits: 2 MB",
    does: "Sends a message that does not exist with such a file. A 400 may be about the message, and tells nothing.",
    expected: "413 {meta:{error}}",
    channel: "email",
    body: (asker) => ({
      ...to(asker),
      attachments: { "conformance.txt": Buffer.alloc(2_200_000, "x").toString("base64") },
    }),
  }),
  sendOver1Mb: refused({
    question: "Is a send of more than 1 MB answered 413?",
    why: "Send Email refuses it before anything is sent.",
    source: "App API limits: the size without the status",
    does: "Sends a message that does not exist with so many data. A 400 may be about the message, and tells nothing.",
    expected: "413 {meta:{error}}",
    settles: ["send-size"],
    channel: "email",
    body: (asker) => ({ ...to(asker), message_data: { text: "x".repeat(1_000_000) } }),
  }),
};
