import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import { choiceProblems, refuseIfAny } from "../problems";
import { typeOfChannel } from "../state/deliveries";
import type { Delivery } from "../state/delivery";
import { metricTimes } from "../state/metrics";
import { messageTypes } from "./messageQuery";
import { messagesPageOf } from "./messages";
import { type Timeline, timelineAsked } from "./timeline";

const metricNames = [
  ..."attempted bounced clicked converted created delivered drafted dropped failed".split(" "),
  ..."opened sent spammed undeliverable unsubscribed".split(" "),
];

const webhookMetricNames = ["2xx", "3xx", "4xx", "5xx"];

const emptySeries = ({ steps }: Timeline): number[] => Array.from({ length: steps }, () => 0);

const count = (series: number[] | undefined, step: number | undefined): void => {
  if (series && step !== undefined) series[step] = (series[step] ?? 0) + 1;
};

type IsMeant = (delivery: Delivery) => boolean;

const meant = ({ workspace, query }: Call, isMeant: IsMeant): Delivery[] => {
  const type = query.get("type") || undefined;
  if (type !== undefined) refuseIfAny(choiceProblems("type", type, messageTypes));
  return [...workspace.deliveries.values()].filter(
    (delivery) => isMeant(delivery) && (type === undefined || typeOfChannel(delivery.channel) === type),
  );
};

const metricsOf = (call: Call, names: readonly string[], isMeant: IsMeant): Record<string, number[]> => {
  const timeline = timelineAsked(call);
  const series = new Map(names.map((name) => [name, emptySeries(timeline)]));
  for (const delivery of meant(call, isMeant))
    for (const [metric, time] of metricTimes(call.workspace, delivery, call.now))
      count(series.get(metric), timeline.stepOf(time));
  return Object.fromEntries(series);
};

const clicksOn = ({ workspace }: Call, deliveries: readonly Delivery[]) =>
  deliveries.flatMap(({ id, person }) =>
    (workspace.metricsByDelivery.get(id) ?? []).flatMap(({ metric, href, timestamp }) =>
      metric === "clicked" && href !== undefined ? [{ href, timestamp, person }] : [],
    ),
  );

const linksOf = (call: Call, isMeant: IsMeant) => {
  const unique = call.query.get("unique") ?? "false";
  refuseIfAny(choiceProblems("unique", unique, ["true", "false"]));
  const timeline = timelineAsked(call);
  const links = new Map<string, { clicked: number[]; people: Set<unknown> }>();
  for (const { href, timestamp, person } of clicksOn(call, meant(call, isMeant))) {
    const link = links.get(href) ?? { clicked: emptySeries(timeline), people: new Set() };
    links.set(href, link);
    if (unique === "true" && link.people.has(person)) continue;
    link.people.add(person);
    count(link.clicked, timeline.stepOf(timestamp));
  }
  return [...links].map(([href, { clicked }], at) => ({
    link: { id: at + 1, href },
    metric: { series: { clicked } },
  }));
};

interface Reports {
  /** Finds what the path names; throws a 404 where there is none. */
  asked: (call: Call) => { id: number };
  /** Which id of a delivery says that it belongs to it. */
  origin: "campaignId" | "broadcastId" | "newsletterId" | "transactionalMessageId";
  /** Whether it can call webhooks. */
  hasWebhooks?: boolean;
}

/** Metrics, link metrics and messages of a kind of sending, below the path of one. */
export const reportRoutes = (path: string, { asked, origin, hasWebhooks = true }: Reports): RouteTable => {
  const names = [...metricNames, ...(hasWebhooks ? webhookMetricNames : [])];
  const ofThis = (call: Call): IsMeant => {
    const { id } = asked(call);
    return (delivery) => delivery[origin] === id;
  };
  return {
    [`GET ${path}/metrics`]: (call) =>
      json(200, { metric: { series: metricsOf(call, names, ofThis(call)) } }),
    [`GET ${path}/metrics/links`]: (call) => json(200, { links: linksOf(call, ofThis(call)) }),
    [`GET ${path}/messages`]: (call) => messagesPageOf(call, ofThis(call)),
  };
};
