/** What is played of reporting webhooks without proof. */
export const webhookDoubts = {
  "webhook-signing-key": {
    played: "the reporting webhooks of a workspace are signed with one key that was there before them",
    source:
      "Reporting webhooks reference: the page with the endpoint shows it, whether others share it is not said",
    asked: ["webhookSigningKeys"],
  },
  "webhook-errors": {
    played: "an unknown event, a blank name and an endpoint that is no http or https URL are answered 400",
    source: "App API reference: the values and a 400, not what for",
    asked: ["webhookOfUnknownEvent", "webhookOfNoEvent", "webhookWithoutName", "webhookToNowhere"],
  },
  "webhook-names": {
    played: "reporting webhooks may share a name and an endpoint",
    source: "App API reference: silent about it",
    asked: ["webhookNames"],
  },
  "webhook-updates": {
    played: "an update replaces all of a reporting webhook, and what a body leaves out is off",
    source: "App API reference: one schema for creating and updating, with one default",
    asked: ["webhookUpdated"],
  },
  "webhook-event-ids": {
    played: "one event has one id, whichever webhooks are told of it",
    source: "Reporting webhooks reference: the unique id of the event that is sent",
    asked: ["sharedEventIds"],
  },
  "undescribed-events": {
    played:
      "email_deferred, sms_dropped, slack_converted and webhook_converted look like the events beside them",
    source: "App API reference: they can be subscribed to; the Reporting webhooks reference has none of them",
    asked: ["undescribedEvents"],
  },
  "push-drafts": {
    played: "the metric of a drafted push is drafted",
    source: "Reporting webhooks reference: says attempted for push_drafted",
    asked: ["webhookFirstMetric"],
  },
  "send-events": {
    played:
      "every message is drafted, attempted, sent and delivered at once, one that cannot be sent is undeliverable",
    source:
      "Reporting webhooks reference: attempted is a try that failed; which events a send has is not said",
    asked: ["sendEvents"],
  },
  "inbox-events": {
    played: "webhooks are told nothing of inbox messages",
    source: "Reporting webhooks reference: has no such object type",
    asked: ["sendEvents"],
  },
  "unique-clicks": {
    played: "the first open and the first click of a message are unique, whatever was clicked",
    source: "App API reference: unique open and click events, without what makes them so",
    asked: ["uniqueClicks"],
  },
  "subscription-events": {
    played: "a subscription event is sent where the subscription changes, not where it is set to what it was",
    source: "Reporting webhooks reference: the attribute was set",
    asked: ["subscriptionEvents"],
  },
  "signature-encoding": {
    played: "a signature is hexadecimal in lower case, without a prefix",
    source: "Customer.io's example in Go; the Reporting webhooks reference has no encoding",
    asked: ["signatureEncoding"],
  },
  "retry-stamps": {
    played: "a repeated event keeps time and signature of its first try, unless a test asks for new ones",
    source: "Reporting webhooks reference: the timestamp when the request was sent",
    asked: ["restampedRetries"],
  },
};
