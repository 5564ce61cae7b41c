import { ValidationError } from "../../errors";
import { choice, list } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id, updateOnly } from "../../inputs/person";
import { withDropdown } from "../../inputs/withDropdown";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

const topicName = /^(?:topic_)?([1-9]\d*)$/;

/** A list of topics of the subscription center, read as their names in attributes: topic_1. */
const topics = (about: Parameters<typeof list>[0]) => {
  const listed = list(about);
  const read = {
    ...listed,
    clean: (value: unknown): string[] =>
      listed.clean(typeof value === "number" ? [value] : value).map((entry, at) => {
        const number = topicName.exec(entry)?.[1];
        if (number) return `topic_${number}`;
        throw new ValidationError(
          about.label,
          `entry ${at + 1} is not the ID of a topic, such as 1 or topic_1`,
        );
      }),
  };
  return withDropdown(read, "selectTopic", "an ID");
};

const subscribe = topics({
  label: "Topics to Subscribe",
  comments:
    "IDs of topics of the subscription center that the customer wants, such as 1 or topic_1: one a line, a list, or text with commas",
  example: "topic_1",
});

const unsubscribe = topics({
  label: "Topics to Unsubscribe",
  comments: "IDs of topics that the customer does not want. Topics in neither list stay as they are",
  example: "topic_2",
});

const unsubscribed = choice(
  {
    label: "Unsubscribed",
    comments: "Yes unsubscribes the customer from everything, No takes that back",
  },
  [
    { label: "Leave as It Is", value: "leave" },
    { label: "Yes", value: "yes" },
    { label: "No", value: "no" },
  ],
);

/** A key with dots changes one topic; the object of all topics would replace those that it does not name. */
const wishes = (names: string[], wanted: boolean): [string, boolean][] =>
  names.map((name) => [`cio_subscription_preferences.topics.${name}`, wanted]);

export const updateSubscriptionPreferences = operation({
  label: "Update Subscription Preferences",
  description: "Subscribe a customer to topics, or unsubscribe it from topics or from everything",
  docs: "https://docs.customer.io/integrations/api/track/#operation/identify",
  api: "track",
  route: "PUT /v1/customers/{id}",
  inputs: { id, subscribe, unsubscribe, unsubscribed },
  options: { updateOnly, idType },
  path: personInPath,
  body: (values) => {
    const unwanted = new Set(values.unsubscribe);
    const inBoth = values.subscribe.find((topic) => unwanted.has(topic));
    if (inBoth)
      throw new ValidationError([unsubscribe.label, inBoth], "is in Topics to Subscribe too; leave out one");
    const changes = {
      ...Object.fromEntries([...wishes(values.subscribe, true), ...wishes(values.unsubscribe, false)]),
      ...(values.unsubscribed !== "leave" && { unsubscribed: values.unsubscribed === "yes" }),
    };
    if (Object.keys(changes).length === 0)
      throw new ValidationError(
        subscribe.label,
        "there is nothing to change: name a topic here or in Topics to Unsubscribe, or choose Yes or No for Unsubscribed",
      );
    return { ...changes, ...(values.updateOnly && { _update: true }) };
  },
  example: {},
});
