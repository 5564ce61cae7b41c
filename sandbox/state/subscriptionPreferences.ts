import { isFields } from "../fields";
import { invalid, type Problem } from "../problems";

/** The subscription center's attribute: an object that replaces all topics. */
export const preferencesKey = "cio_subscription_preferences";

// In dot notation one topic is updated and the others are kept: Track API reference.
const topicKey = /^cio_subscription_preferences\.topics\.(topic_[1-9]\d*)$/;
const topicName = /^topic_[1-9]\d*$/;

export const isTopicKey = (name: string): boolean => name.startsWith(`${preferencesKey}.`);

// An empty or missing value means the topic's default.
const isTopicValue = (value: unknown): boolean =>
  typeof value === "boolean" || value === null || value === "";

export const topicProblems = (name: string, value: unknown): Problem[] =>
  topicKey.test(name) && isTopicValue(value)
    ? []
    : [invalid(name, "must name a topic and be true, false or empty")];

export const preferencesProblems = (value: unknown): Problem[] => {
  if (value === null || value === "") return [];
  const topics = isFields(value) ? value.topics : undefined;
  const areTopics =
    isFields(topics) &&
    Object.entries(topics).every(([name, choice]) => topicName.test(name) && isTopicValue(choice));
  return areTopics ? [] : [invalid(preferencesKey, "must be an object of topics with true or false")];
};

const topicsOf = (preferences: unknown): Record<string, unknown> => {
  const topics = isFields(preferences) ? preferences.topics : undefined;
  return isFields(topics) ? topics : {};
};

const withoutDefaults = (topics: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(topics).filter(([, choice]) => typeof choice === "boolean"));

/** The preferences after all of them were replaced. */
export const replacedPreferences = (value: unknown): unknown => ({
  topics: withoutDefaults(topicsOf(value)),
});

/** The preferences after one topic was set. `name` is the dot key. */
export const withTopic = (preferences: unknown, name: string, choice: unknown): unknown => {
  const topic = topicKey.exec(name)?.[1] ?? "";
  return { topics: withoutDefaults({ ...topicsOf(preferences), [topic]: choice }) };
};
