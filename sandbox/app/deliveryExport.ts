import type { Fields } from "../fields";
import { choiceProblems, invalid, type Problem } from "../problems";
import type { Delivery } from "../state/delivery";
import { metricTimes } from "../state/metrics";
import type { Moment } from "../state/moment";
import { metricNames } from "./messageQuery";

/** What deliveries may belong to, by the field that names it: exactly one of them. */
const origins = {
  newsletter_id: "newsletterId",
  campaign_id: "campaignId",
  transactional_message_id: "transactionalMessageId",
  action_id: "actionId",
} as const;

const originNames = Object.keys(origins) as (keyof typeof origins)[];

/** Every field of the request. Others are accepted and have no effect. */
export const fieldsOfDeliveryExport = [
  ...originNames,
  ..."start end attributes metric drafts template_id".split(" "),
];

const wholeProblems = (body: Fields, fields: readonly string[]): Problem[] =>
  fields
    .filter((field) => body[field] !== undefined && !Number.isInteger(body[field]))
    .map((field) => invalid(field, "must be an integer"));

const originOf = (body: Fields) => originNames.filter((name) => body[name] !== undefined);

/** What is wrong with the request of an export of deliveries. */
export const deliveryExportProblems = (body: Fields): Problem[] => {
  const { start, end, metric, drafts } = body;
  const isBackwards = typeof start === "number" && typeof end === "number" && start > end;
  return [
    ...(originOf(body).length === 1
      ? []
      : [invalid(originNames.join(", "), "exactly one of them is required")]),
    ...wholeProblems(body, [...originNames, "start", "end"]),
    ...(isBackwards ? [invalid("start", "must not be after end")] : []),
    ...(metric === undefined ? [] : choiceProblems("metric", metric, metricNames)),
    ...(drafts === undefined || typeof drafts === "boolean"
      ? []
      : [invalid("drafts", "must be true or false")]),
  ];
};

/** The deliveries that a request, already checked, asks for. */
export const deliveriesIn = ({ workspace, now }: Moment, body: Fields): Delivery[] => {
  const [name = "campaign_id"] = originOf(body);
  const from = Number(body.start ?? 0);
  const to = Number(body.end ?? Number.POSITIVE_INFINITY);
  return [...workspace.deliveries.values()].filter(
    (delivery) =>
      delivery[origins[name]] === body[name] &&
      delivery.createdAt >= from &&
      delivery.createdAt <= to &&
      (body.drafts === true || !delivery.isDraft) &&
      (body.metric === undefined || metricTimes(workspace, delivery, now).has(String(body.metric))),
  );
};
