import { ada, type Check } from "../check";
import { each, under } from "./answer";

export const getCustomerSubscriptionPreferences: readonly Check[] = [
  {
    before: ({ client }) =>
      client.identify("ada", { cio_subscription_preferences: { topics: { topic_2: true } } }),
    call: ({ app }) => app.getCustomerSubscriptionPreferences("ada", { idType: "id" }),
    held: (_, answer) => {
      const { topics } = under(answer, "customer") as { topics: Record<string, unknown>[] };
      return topics.map(({ id, subscribed }) => [id, subscribed]);
    },
    expected: [
      [1, true],
      [2, true],
    ],
  },
];

export const listSubscriptionTopics: readonly Check[] = [
  {
    call: ({ app }) => app.listSubscriptionTopics(),
    held: each("topics", "id", "identifier", "subscribed_by_default"),
    expected: [
      { id: 1, identifier: "topic_1", subscribed_by_default: true },
      { id: 2, identifier: "topic_2", subscribed_by_default: false },
    ],
  },
];

export const getSubscriptionCenterToken: readonly Check[] = [
  {
    before: ada,
    call: ({ app }) => app.getSubscriptionCenterToken("ada"),
    held: (_, answer) => String(under(answer, "url")).split(String(under(answer, "token"))),
    expected: ["https://track.customer.io/u/i/", "/"],
  },
];
