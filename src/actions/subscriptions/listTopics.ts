import { operation } from "../../operation";

export const listTopics = operation({
  label: "List Topics",
  description: "List the topics of the subscription center",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getTopics",
  api: "app",
  route: "GET /v1/subscription_topics",
  inputs: {},
  example: {
    topics: [
      {
        id: 1,
        identifier: "topic_1",
        name: "Product updates",
        description: "What is new",
        subscribed_by_default: true,
      },
    ],
  },
});
