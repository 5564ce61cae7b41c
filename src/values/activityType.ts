import { meant } from "./meant";

/** What happens to messages, and to what: `sent_email` and so on, as the reference of the App API has it (September 2026). */
const ofMessages = {
  attempted: "action email in_app push slack twilio webhook whatsapp",
  bounced: "action email push twilio whatsapp",
  clicked: "action content email in_app push twilio webhook",
  converted: "action content email in_app slack twilio webhook whatsapp",
  deferred: "action email in_app push slack twilio webhook whatsapp",
  delivered: "action email push twilio whatsapp",
  drafted: "action email in_app push slack twilio webhook",
  // The reference has a letter too many; which of the two Customer.io writes is not known.
  dropped: "action email push twilio webhook whatasapp whatsapp",
  failed: "action email in_app push slack twilio webhook whatsapp",
  opened: "action email in_app push",
  sent: "action email in_app push slack twilio webhook whatsapp",
  spammed: "email",
  suppressed: "twilio whatsapp",
  topic_unsubscribed: "email",
  undeliverable: "action email in_app push slack twilio webhook whatsapp",
  unsubscribed: "action email",
  viewed: "content",
};

const others =
  "add_relationship anon_merge attribute_change delete_relationship device_change event failed_attribute_change failed_batch_update failed_event failed_object_journeys failed_query_collection page profile_create profile_delete profile_merge relationship_attribute_change relationship_failed_attribute_change screen skipped_update webhook_event";

/** Those that the reference has for the activities of one person alone. */
const ofOnePerson =
  "secondary:bounced_email secondary:clicked_email secondary:delivered_email secondary:dropped_email secondary:failed_email secondary:opened_email secondary:spammed_email stripe_event triggered_email";

/** With the number of an object type in them. */
const ofObjects =
  /^_(?:o:\d+:(?:add_relationship|attribute_change|create|delete|delete_relationship|failed_attribute_change)|r:\d+:(?:attribute_change|failed_attribute_change))$/;

let made: string[] | undefined;

/** Made when the first type is looked up: most processes never do. */
const known = (): string[] => {
  made ??= [
    ...Object.entries(ofMessages).flatMap(([what, objects]) =>
      objects.split(" ").map((object) => `${what}_${object}`),
    ),
    ...others.split(" "),
    ...ofOnePerson.split(" "),
  ];
  return made;
};

/** People write Email Sent, and reporting webhooks say `sms_sent` where this list says `sent_twilio`. */
const inWordsOfTheList = (type: string): string[] => {
  const sms = type.toLowerCase().replace(/[\s-]/g, "_").replace("sms", "twilio");
  const object = sms.lastIndexOf("_");
  return [sms, `${sms.slice(object + 1)}_${sms.slice(0, object)}`];
};

const likely = (type: string): string | undefined => {
  const words = inWordsOfTheList(type);
  return words.find((one) => known().includes(one)) ?? meant(words[0] ?? type, known());
};

/** What to say of a type that the reference does not have, in a sentence without its subject; it may be a new one. */
export const activityTypeDoubt = (type: string): string | undefined => {
  if (known().includes(type) || ofObjects.test(type)) return undefined;
  const instead = likely(type);
  return `is no type that Customer.io documents${instead === undefined ? "." : `; is ${instead} meant?`}`;
};
