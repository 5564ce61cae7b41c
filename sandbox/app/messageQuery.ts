import { isWhole } from "../fields";
import type { Call } from "../http/call";
import { choiceProblems, invalid, type Problem, refuseIfAny } from "../problems";
import { typeOfChannel } from "../state/deliveries";
import type { Delivery } from "../state/delivery";

/** Whether a delivery, with the times of its metrics, is asked for. */
export type MessageQuery = (delivery: Delivery, metrics: ReadonlyMap<string, number>) => boolean;

export const messageTypes = [
  ..."email webhook twilio whatsapp urban_airship slack push in_app inbox".split(" "),
];

export const metricNames = [
  ..."created attempted drafted sent delivered opened clicked converted bounced spammed".split(" "),
  ..."unsubscribed dropped failed undeliverable".split(" "),
];

const states = ["failed", "sent", "drafted", "attempted"];

/** "Each query spans at most six months": the longest six months there are. */
const mostSeconds = 184 * 86_400;

const wholeProblems = (query: URLSearchParams, names: readonly string[]): Problem[] =>
  names.flatMap((name) => {
    const value = query.get(name);
    return value === null || isWhole(value) ? [] : [invalid(name, "must be an integer")];
  });

const choices = (query: URLSearchParams, name: string, known: readonly string[]): Problem[] => {
  const value = query.get(name);
  return value === null || value === "" ? [] : choiceProblems(name, value, known);
};

const queryNumber = (query: URLSearchParams, name: string): number | undefined => {
  const value = query.get(name);
  return value === null ? undefined : Number(value);
};

/** Whether the list of all messages is asked for too much. Unconfirmed: message-spans. */
export const spanProblems = (query: URLSearchParams): Problem[] => {
  const [from = 0, to = 0] = [queryNumber(query, "start_ts"), queryNumber(query, "end_ts")];
  return from > 0 && to - from > mostSeconds
    ? [invalid("end_ts", "must be at most 6 months after start_ts")]
    : [];
};

const ids = { campaign_id: "campaignId", newsletter_id: "newsletterId", action_id: "actionId" } as const;

const idNames = Object.keys(ids) as (keyof typeof ids)[];

/** What the query of a list of messages asks for. Throws for a wrong one. Unconfirmed: message-filters. */
export const messageQuery = ({ query }: Call): MessageQuery => {
  refuseIfAny([
    ...choices(query, "type", messageTypes),
    ...choices(query, "metric", metricNames),
    ...choices(query, "state", states),
    ...choices(query, "drafts", ["true", "false"]),
    ...wholeProblems(query, ["start_ts", "end_ts", ...idNames]),
  ]);
  const type = query.get("type") || undefined;
  const wanted = [query.get("metric"), query.get("state")].filter((metric) => metric);
  const from = queryNumber(query, "start_ts") ?? 0;
  const to = queryNumber(query, "end_ts") ?? Number.POSITIVE_INFINITY;
  const wantsDrafts = query.get("drafts") === "true" || query.get("state") === "drafted";
  const asked = idNames.filter((name) => query.has(name));
  return (delivery, reached) =>
    (type === undefined || typeOfChannel(delivery.channel) === type) &&
    wanted.every((metric) => reached.has(metric ?? "")) &&
    delivery.createdAt >= from &&
    delivery.createdAt <= to &&
    (wantsDrafts || !delivery.isDraft) &&
    asked.every((name) => delivery[ids[name]] === queryNumber(query, name));
};
