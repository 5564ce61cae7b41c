import { type Asker, jsonOf } from "../../asker";
import type { Check } from "../../check";
import { type Reply, says } from "../../reply";

/** What every webhook here is made of: disabled, and to an address that does not exist. */
const webhook = ({ made, mark }: Asker, more: Record<string, unknown> = {}) => ({
  name: made("webhook"),
  endpoint: `https://conformance.invalid/${mark}`,
  events: ["email_sent"],
  disabled: true,
  ...more,
});

const create = (asker: Asker, more?: Record<string, unknown>): Promise<Reply> =>
  asker.app("POST", "/reporting_webhooks", webhook(asker, more));

/** The names that a webhook may subscribe to: App API reference. */
const channels: Record<string, string> = {
  customer: "subscribed unsubscribed subscription_preferences_changed",
  email:
    "drafted attempted sent delivered opened clicked converted bounced dropped deferred spammed failed unsubscribed undeliverable",
  in_app: "drafted attempted sent opened clicked converted failed undeliverable",
  push: "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable",
  slack: "drafted attempted sent clicked converted failed",
  sms: "drafted attempted sent delivered clicked converted bounced dropped failed undeliverable replied",
  whatsapp:
    "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable replied",
  webhook: "drafted attempted sent clicked converted failed undeliverable",
};

const allEvents = Object.entries(channels).flatMap(([channel, metrics]) =>
  metrics.split(" ").map((metric) => `${channel}_${metric}`),
);

const refused = "400 {errors:[{detail,status}]}";

interface Refusal {
  question: string;
  does: string;
  more: Record<string, unknown>;
}

const refusal = ({ more, ...given }: Refusal): Check => ({
  ...given,
  why: "The reporting webhook trigger leaves it to Customer.io what a webhook may be.",
  source: "App API reference: the values and a 400, not what for",
  expected: refused,
  needs: ["app"],
  settles: ["webhook-errors"],
  ask: async (asker) => {
    const reply = await create(asker, more);
    // One without a name has nothing else by which it could be removed.
    asker.madeAfterAll("webhook", jsonOf(reply).id);
    return says(reply);
  },
});

export const webhookChecks: Record<string, Check> = {
  webhookAnswer: {
    question: "Is a new reporting webhook answered without its signing key?",
    why: "The trigger cannot get the key: the connection has a field for it.",
    source: "App API reference: all of the fields",
    does: "Creates a webhook that is disabled, and looks which fields the answer has.",
    expected: "200 {disabled,endpoint,events,full_resolution,id,name,type,with_content}",
    needs: ["app"],
    ask: async (asker) => says(await create(asker)),
  },
  webhookNames: {
    question: "May two reporting webhooks have one name and one endpoint?",
    why: "A deploy that is done twice at once makes two: the next one removes the second.",
    source: "App API reference: silent about it",
    does: "Creates two webhooks that are disabled, with one name and one endpoint.",
    expected: "200, then 200",
    needs: ["app"],
    settles: ["webhook-names"],
    ask: async (asker) => `${(await create(asker)).status}, then ${(await create(asker)).status}`,
  },
  webhookEvents: {
    question: "Are all 72 names of events accepted?",
    why: "The form of the trigger offers them.",
    source: "App API reference: reportingWebhook",
    does: "Creates a webhook that is disabled and subscribes to all of them, and counts those in the answer.",
    expected: "72 of 72",
    needs: ["app"],
    ask: async (asker) => {
      const { events } = jsonOf(await create(asker, { events: allEvents }));
      return `${Array.isArray(events) ? events.length : 0} of ${allEvents.length}`;
    },
  },
  webhookUpdated: {
    question: "Does an update of a reporting webhook turn off what it leaves out?",
    why: "The trigger sends everything at every update.",
    source: "App API reference: one schema for creating and updating",
    does: "Creates a webhook that is disabled and has content, updates it without a word of the content, and reads.",
    expected: "200; without content",
    needs: ["app"],
    settles: ["webhook-updates"],
    ask: async (asker) => {
      const { id } = jsonOf(await create(asker, { with_content: true }));
      const reply = await asker.app("PUT", `/reporting_webhooks/${id}`, webhook(asker));
      const has = jsonOf(await asker.app("GET", `/reporting_webhooks/${id}`)).with_content;
      return `${reply.status}; ${has === true ? "with content" : "without content"}`;
    },
  },
  webhookDeleted: {
    question: "Is deleting a reporting webhook answered 200 without a body, and 404 the second time?",
    why: "The trigger takes both for success.",
    source: "App API reference",
    does: "Creates a webhook that is disabled and deletes it twice.",
    expected: "200, then 404 {errors:[{detail,status}]}",
    needs: ["app"],
    ask: async (asker) => {
      const { id } = jsonOf(await create(asker));
      const first = await asker.app("DELETE", `/reporting_webhooks/${id}`);
      return `${says(first)}, then ${says(await asker.app("DELETE", `/reporting_webhooks/${id}`))}`;
    },
  },
  webhookOfUnknownEvent: refusal({
    question: "Is a reporting webhook refused that names an unknown event?",
    does: "Creates one that is disabled, with the event conformance.",
    more: { events: ["conformance"] },
  }),
  webhookOfNoEvent: refusal({
    question: "Is a reporting webhook refused that names no event?",
    does: "Creates one that is disabled, without events.",
    more: { events: [] },
  }),
  webhookWithoutName: refusal({
    question: "Is a reporting webhook refused whose name is blank?",
    does: "Creates one that is disabled, with a blank for a name.",
    more: { name: " " },
  }),
  webhookToNowhere: refusal({
    question: "Is a reporting webhook refused whose endpoint is no address?",
    does: "Creates one that is disabled, with a word for an endpoint.",
    more: { endpoint: "conformance" },
  }),
};
