import { type FlowOnExecution, flow, type TriggerPayload } from "@prismatic-io/spectral";
import type { Customer } from "./customerIoManifest";

/** What the trigger Reporting Webhook hands over, as far as this flow reads it. */
interface Report {
  event_id: string;
  metric: string;
  /** ISO time. */
  occurred_at: string;
  person: { id: string | null; cio_id: string | null };
  source: { type: string | null; name: string | null };
  data: { recipient?: string };
}

/** Campaigns of Customer.io start with it. */
const eventName = "win_back";

/** Who is meant: by Customer.io's own id, or in a workspace that knows people by id alone, by that. */
const whoIs = ({ person }: Report) => {
  if (person.cio_id !== null) return { ids: [person.cio_id], idType: "cio_id" as const };
  return person.id === null ? undefined : { ids: [person.id], idType: "id" as const };
};

const isSame = (one: string | null, other: string | null): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

/** Whether it is still so: a person may have subscribed again, or have another address by now. */
const stillHolds = ({ metric, data }: Report, { unsubscribed, identifiers }: Customer): boolean =>
  metric === "unsubscribed" ? unsubscribed : isSame(identifiers.email, data.recipient ?? identifiers.email);

/**
 * Running it twice does what running it once does, so a report that comes twice needs no branch of its own: the event
 * carries the report's id, by which Customer.io counts it once, and who is in a segment stays in it.
 */
const winBack: FlowOnExecution<TriggerPayload> = async (context, params) => {
  const report = params.onTrigger.results.body.data as Report;
  const who = whoIs(report);
  if (who === undefined) return { data: { outcome: "nobody" } };

  const cioConnection = context.configVars["Customer.io"];
  const { data } = await context.components.customerIo.getManyPeople({ ...who, cioConnection });
  const [customer] = data.customers;
  if (!customer) return { data: { outcome: "deleted meanwhile" } };
  if (!stillHolds(report, customer)) return { data: { outcome: "settled meanwhile" } };

  const { cio_id: cioId } = customer.identifiers;
  await context.components.customerIo.track({
    id: cioId,
    idType: "cio_id",
    eventName,
    eventId: report.event_id,
    timestamp: report.occurred_at,
    eventAttributes: { reason: report.metric, source: report.source.type, name: report.source.name },
    cioConnection,
  });
  await context.components.customerIo.addToSegment({
    segmentId: context.configVars["Win-Back Segment"],
    ids: [cioId],
    idType: "cio_id",
    cioConnection,
  });
  return { data: { outcome: "to be won back" } };
};

export const winBackPeople = flow({
  name: "Win Back People",
  stableKey: "win-back-people",
  description: "Remember who unsubscribed or can no longer be reached by email",
  // One at a time, and a report that comes again while it is known to the platform starts nothing.
  queueConfig: { type: "sequential", dedupeIdField: "body.data.event_id" },
  retryConfig: { maxAttempts: 3, delayMinutes: 2, usesExponentialBackoff: true },
  onTrigger: {
    component: "customerIo",
    key: "reportingWebhook",
    values: {
      cioConnection: { configVar: "Customer.io" },
      events: { value: ["email_bounced", "customer_unsubscribed"] },
    },
  },
  onExecution: winBack,
});

export default [winBackPeople];
