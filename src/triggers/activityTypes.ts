import { ValidationError } from "../errors";
import { list } from "../inputs/fields";
import { meant } from "./meant";

/** Each type is a list of its own to ask for. */
const most = 10;

const field = list({
  label: "Activity Types",
  comments: `The types of activity as Customer.io spells them, one a line, at most ${most}. Of people: profile_create, attribute_change, profile_delete and profile_merge; what they did: event; accepted and not applied: failed_attribute_change, failed_event, failed_batch_update and skipped_update. Left empty, all types: also messages, and what the flow itself does`,
  example: "profile_create",
});

/** Which types of activity start the flow; none means all. Not checked against a list: Customer.io's grows. */
export const activityTypes = {
  ...field,
  clean: (value: unknown): string[] => {
    const types = [...new Set(field.clean(value))];
    const wrong = types.findIndex((type) => !/^[a-z0-9_:]+$/.test(type)) + 1;
    if (wrong > 0)
      throw new ValidationError(
        field.label,
        `entry ${wrong} cannot be a type: Customer.io spells them with small letters, digits, _ and :`,
      );
    if (types.length > most)
      throw new ValidationError(
        field.label,
        `holds ${types.length} types; at most ${most} are allowed. Left empty, all types are read`,
      );
    return types;
  },
};

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

/** With the number of an object type in them. */
const ofObjects =
  /^_(?:o:\d+:(?:add_relationship|attribute_change|create|delete|delete_relationship|failed_attribute_change)|r:\d+:(?:attribute_change|failed_attribute_change))$/;

let made: string[] | undefined;

/** Made when a flow begins to poll: most processes never do. */
const known = (): string[] => {
  made ??= [
    ...Object.entries(ofMessages).flatMap(([what, objects]) =>
      objects.split(" ").map((object) => `${what}_${object}`),
    ),
    ...others.split(" "),
  ];
  return made;
};

/** Reporting webhooks say `sms_sent` where this list says `sent_twilio`. */
const inWordsOfTheList = (type: string): string[] => {
  const sms = type.replace("sms", "twilio");
  const object = sms.lastIndexOf("_");
  return [sms, `${sms.slice(object + 1)}_${sms.slice(0, object)}`];
};

const likely = (type: string): string | undefined => {
  const words = inWordsOfTheList(type);
  return words.find((one) => known().includes(one)) ?? meant(words[0] ?? type, known());
};

/** A line for the log for each type that the reference does not have: one that is misspelt would never start the flow. */
export const undocumentedTypes = (types: readonly string[]): string[] =>
  types.flatMap((type, at) => {
    if (known().includes(type) || ofObjects.test(type)) return [];
    const instead = likely(type);
    return [
      `${field.label}: entry ${at + 1} is no type that Customer.io documents${instead === undefined ? "." : `; is ${instead} meant?`} If Customer.io does not know it, it never starts the flow`,
    ];
  });
