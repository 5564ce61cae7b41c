import { type Fields, textOf } from "../fields";
import { accepted } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { choiceProblems, Invalid, invalid, refuseIfAny, textProblems } from "../problems";
import { setPersonAttributes } from "../state/attributes";
import { isDeliveryId } from "../state/deliveries";
import { reportMetric } from "../state/metrics";
import { secondsOrNow } from "../state/timestamps";

/** The metrics of all channels together: which channel a delivery went through is not part of the call. */
const metrics = ["bounced", "clicked", "converted", "deferred", "delivered", "dropped", "opened", "spammed"];
const pushEvents = ["converted", "delivered", "opened"];

// The recipient of an SMS metric is documented as an integer, all others as text.
const optionalText = (value: unknown): string | undefined =>
  value === undefined ? undefined : textOf(value);

/** `named` says what this endpoint calls the metric and its device. */
const report = (call: Call, body: Fields, named: { metric: string; device: string }): void => {
  reportMetric(call, {
    deliveryId: textOf(body.delivery_id),
    metric: textOf(body[named.metric]),
    timestamp: secondsOrNow(call, body.timestamp),
    recipient: optionalText(body.recipient),
    reason: optionalText(body.reason),
    href: optionalText(body.href),
    deviceToken: optionalText(body[named.device]),
  });
};

// Unconfirmed: resubscribing.
const changeSubscription = (call: Call, deliveryId: string, unsubscribed: boolean): void => {
  const { workspace, now } = call;
  const delivery = workspace.deliveries.get(deliveryId);
  const person = delivery?.person;
  if (!person || !workspace.people.has(person.cioId)) {
    call.drop("unknown delivery", deliveryId);
    return;
  }
  setPersonAttributes(call, person, [["unsubscribed", unsubscribed]], now, delivery);
  if (unsubscribed)
    report(call, { delivery_id: deliveryId, metric: "unsubscribed" }, { metric: "metric", device: "" });
};

/** What may be reported without credentials. Unconfirmed: metric-errors. */
export const deliveryRoutes: RouteTable = {
  "POST /api/v1/metrics": (call) => {
    const body = jsonBody(call);
    refuseIfAny([
      ...textProblems("delivery_id", body.delivery_id),
      ...choiceProblems("metric", body.metric, metrics),
    ]);
    report(call, body, { metric: "metric", device: "" });
    return accepted;
  },
  "POST /api/v1/push/events": (call) => {
    const body = jsonBody(call);
    refuseIfAny([
      ...textProblems("delivery_id", body.delivery_id),
      ...choiceProblems("event", body.event, pushEvents),
    ]);
    report(call, body, { metric: "event", device: "device_id" });
    return accepted;
  },
  "POST /unsubscribe/{delivery_id}": (call) => {
    const { delivery_id = "" } = call.params;
    const { unsubscribe: isWanted } = jsonBody(call);
    if (!isDeliveryId(delivery_id)) throw new Invalid([invalid("delivery_id", "is not a delivery id")]);
    if (typeof isWanted !== "boolean") throw new Invalid([invalid("unsubscribe", "must be true or false")]);
    changeSubscription(call, delivery_id, isWanted);
    return accepted;
  },
};
