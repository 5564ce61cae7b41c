import { randomBytes } from "node:crypto";
import { isFields } from "../fields";
import { json } from "../http/answer";
import type { RouteTable } from "../http/routing";
import { isUnsubscribed, type PersonRecord } from "../state/person";
import type { Topic } from "../state/setUp";
import { preferencesKey } from "../state/subscriptionPreferences";
import { identifiersOf, personAsked, personByShape } from "./identity";
import { nullIfEmpty } from "./paging";

const topicName = ({ id }: Topic): string => `topic_${id}`;

const shown = (topic: Topic) => ({
  id: topic.id,
  identifier: topicName(topic),
  name: topic.name,
  description: topic.description,
  subscribed_by_default: topic.isSubscribedByDefault,
});

const isSubscribed = ({ attributes }: PersonRecord, topic: Topic): boolean => {
  const preferences = attributes.get(preferencesKey);
  const topics = isFields(preferences) && isFields(preferences.topics) ? preferences.topics : {};
  const chosen = topics[topicName(topic)];
  return typeof chosen === "boolean" ? chosen : topic.isSubscribedByDefault;
};

const tokenBytes = 24;

/** The subscription center: its topics, and what people chose there. */
export const subscriptionRoutes: RouteTable = {
  "GET /v1/subscription_topics": ({ workspace }) =>
    json(200, { topics: nullIfEmpty(workspace.setUp.topics.map(shown)) }),
  "GET /v1/subscription_channels": ({ workspace }) =>
    json(200, {
      channels: nullIfEmpty(
        workspace.setUp.channels.map(({ id, type, name, description, isSubscribedByDefault }) => ({
          id,
          type,
          name,
          description,
          subscribed_by_default: isSubscribedByDefault,
        })),
      ),
    }),
  // Unconfirmed: preference-answers.
  "GET /v1/customers/{customer_id}/subscription_preferences": (call) => {
    const person = personAsked(call, call.params.customer_id ?? "");
    const { id } = identifiersOf(person);
    return json(200, {
      customer: {
        id,
        identifiers: identifiersOf(person),
        unsubscribed: isUnsubscribed(person),
        topics: call.workspace.setUp.topics.map((topic) => ({
          ...shown(topic),
          subscribed: isSubscribed(person, topic),
        })),
      },
    });
  },
  "GET /v1/subscription_center/{customer_id}/token": (call) => {
    personByShape(call);
    const token = randomBytes(tokenBytes).toString("base64url");
    const host = call.workspace.region === "eu" ? "track-eu.customer.io" : "track.customer.io";
    return json(200, { token, url: `https://${host}/u/i/${token}/` });
  },
};
