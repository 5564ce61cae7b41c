import { ValidationError } from "../../errors";
import { list } from "../../inputs/fields";
import { titleCase } from "../../inputs/titleCase";
import { meant } from "../../values/meant";

/** What Customer.io reports of each object, as its reference has it (September 2026): `email_sent` and so on. */
const metrics = {
  customer: "subscribed unsubscribed subscription_preferences_changed",
  email:
    "drafted attempted sent delivered opened clicked converted unsubscribed bounced dropped deferred spammed failed undeliverable",
  in_app: "drafted attempted sent opened clicked converted failed undeliverable",
  push: "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable",
  slack: "drafted attempted sent clicked converted failed",
  sms: "drafted attempted sent delivered clicked converted bounced dropped failed undeliverable replied",
  webhook: "drafted attempted sent clicked converted failed undeliverable",
  whatsapp:
    "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable replied",
};

const objectLabels: Record<keyof typeof metrics, string> = {
  customer: "Customer",
  email: "Email",
  in_app: "In-App",
  push: "Push",
  slack: "Slack",
  sms: "SMS",
  webhook: "Webhook",
  whatsapp: "WhatsApp",
};

/** As the form shows them: by object, and by what usually comes first. */
export const eventChoices = Object.entries(objectLabels).flatMap(([object, label]) =>
  metrics[object as keyof typeof metrics]
    .split(" ")
    .map((metric) => ({ label: `${label} ${titleCase(metric)}`, value: `${object}_${metric}` })),
);

const names = eventChoices.map(({ value }) => value);

const field = list({
  label: "Events",
  comments:
    "What the flow starts with: names of Customer.io such as email_bounced or customer_unsubscribed, at least one",
  example: "email_bounced",
});

const readEvent = (typed: string, number: number): string => {
  const wanted = typed.toLowerCase();
  const found = eventChoices.find(({ label, value }) => value === wanted || label.toLowerCase() === wanted);
  if (found) return found.value;
  const likely = meant(wanted, names);
  throw new ValidationError(
    field.label,
    `entry ${number} is no event that Customer.io reports; ${likely === undefined ? "the documentation lists all of them" : `is ${likely} meant?`}`,
  );
};

/** The events that a webhook asks for: by their names or as the form shows them, each once. */
export const events = {
  ...field,
  required: true,
  model: eventChoices,
  clean: (value: unknown): string[] => {
    const read = field.clean(value).map((typed, at) => readEvent(typed, at + 1));
    if (read.length === 0) throw new ValidationError(field.label, "is required: at least one");
    return [...new Set(read)];
  },
};
