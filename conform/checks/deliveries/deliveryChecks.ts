import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { type Reply, says } from "../../reply";

interface About {
  question: string;
  why: string;
  source: string;
  does: string;
  expected: string;
  settles?: readonly string[];
  send: (asker: Asker) => Promise<Reply>;
}

const about = ({ send, ...given }: About): Check => ({
  ...given,
  ask: async (asker) => says(await send(asker)),
});

/** In the shape of a delivery id, and none: every run has another one. */
const unknownId = ({ mark }: Asker): string => Buffer.from(`conformance ${mark}`).toString("base64url");

/** What is reported of messages that were never sent. */
export const deliveryChecks = {
  metricOfUnknownDelivery: about({
    question: "Is a metric of a delivery that does not exist a success?",
    why: "Report Metric says that a wrong delivery id is not noticed.",
    source: "Track API reference: names no errors for metrics",
    does: "Reports a bounce of one, with Report Metric.",
    expected: "200 {}",
    settles: ["delivery-ids", "metric-errors"],
    send: async (asker) =>
      (
        await asker.attempt("reportMetric", {
          deliveryId: unknownId(asker),
          channel: "email",
          metric: "bounced",
        })
      ).reply,
  }),
  unknownMetric: about({
    question: "Is a metric of an unknown name refused?",
    why: "Report Metric offers a list for each channel; a raw request may say anything.",
    source: "Track API reference: names no errors for metrics",
    does: "Reports a metric called conformance.",
    expected: "400 {meta:{errors:[text]}}",
    settles: ["metric-errors"],
    send: (asker) =>
      asker.track("POST", "/v1/metrics", { delivery_id: unknownId(asker), metric: "conformance" }),
  }),
  pushEventOfUnknownDelivery: about({
    question: "Is a push metric of a delivery that does not exist a success?",
    why: "Report Push Metric says that a wrong delivery id is not noticed.",
    source: "Track API reference: names no errors for metrics",
    does: "Reports that one was opened.",
    expected: "200 {}",
    send: (asker) =>
      asker.track("POST", "/v1/push/events", { delivery_id: unknownId(asker), event: "opened" }),
  }),
  unsubscribeOfUnknownDelivery: about({
    question: "Is an unsubscribe of a delivery that does not exist a success?",
    why: "Unsubscribe says that a wrong delivery id is not noticed.",
    source: "Track API reference: a 400 without the reason; an older one had 404",
    does: "Unsubscribes through one, with Unsubscribe.",
    expected: "200 {}",
    settles: ["delivery-ids"],
    send: async (asker) => (await asker.attempt("unsubscribe", { deliveryId: unknownId(asker) })).reply,
  }),
  unsubscribeOfMalformedDelivery: about({
    question: "Is an unsubscribe of something that cannot be a delivery id refused?",
    why: "Unsubscribe leaves it to Customer.io what a delivery id looks like.",
    source: "Track API reference: a 400 without the format",
    does: "Unsubscribes through an id of five letters.",
    expected: "400 {meta:{errors:[text]}}",
    settles: ["delivery-ids"],
    send: async (asker) => (await asker.attempt("unsubscribe", { deliveryId: "short" })).reply,
  }),
};
