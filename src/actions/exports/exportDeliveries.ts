import { ValidationError } from "../../errors";
import { choice, moment, optionalFlag } from "../../inputs/fields";
import { optionalNumericId } from "../../inputs/numericId";
import { titleCase } from "../../inputs/titleCase";
import { withDropdown } from "../../inputs/withDropdown";
import { operation } from "../../operation";
import { step } from "../../perform";
import { waitOptions } from "../../waiting";
import { columns, exampleFinished, runExport } from "./exporting";
import { exampleExport, getExport } from "./getExport";
import { getExportLink } from "./getExportLink";

const of = (label: string, what: string) =>
  optionalNumericId({
    label,
    comments: `The number of ${what} whose deliveries are exported. Exactly one of the four is filled in`,
    example: "5",
  });

const newsletterId = withDropdown(of("Newsletter ID", "a newsletter"), "selectNewsletter");
const campaignId = withDropdown(of("Campaign ID", "a campaign"), "selectCampaign");
const transactionalId = withDropdown(
  of("Transactional Message ID", "a transactional message"),
  "selectTransactionalMessage",
);
const actionId = of("Action ID", "an action of a campaign");

const from = moment({
  label: "From",
  comments: "The first moment of the export: a date and time (ISO 8601), Unix seconds or Unix milliseconds",
  example: "2026-11-01",
});

const until = moment({
  label: "Until",
  comments: "The last moment of the export: a date and time (ISO 8601), Unix seconds or Unix milliseconds",
  example: "2026-11-20",
});

const metrics = [
  "created",
  "attempted",
  "sent",
  "delivered",
  "opened",
  "clicked",
  "converted",
  "bounced",
  "spammed",
  "unsubscribed",
  "dropped",
  "failed",
  "undeliverable",
] as const;

const metric = choice(
  { label: "Metric", comments: "Which deliveries are exported: all, or those with a metric" },
  [{ label: "All", value: "all" }, ...metrics.map((value) => ({ label: titleCase(value), value }))],
);

const drafts = optionalFlag({ label: "Drafts", comments: "Yes exports drafts, too" });

const inputs = { newsletterId, campaignId, transactionalId, actionId };
const options = { from, until, metric, drafts, columns };

const start = operation({
  label: "Export Deliveries",
  description:
    "Export the deliveries of a newsletter, campaign, transactional message or action to a CSV file",
  docs: "https://docs.customer.io/integrations/api/app/#operation/exportDeliveriesData",
  api: "app",
  route: "POST /v1/exports/deliveries",
  inputs,
  options,
  body: (values) => {
    const chosen = {
      newsletter_id: values.newsletterId,
      campaign_id: values.campaignId,
      transactional_message_id: values.transactionalId,
      action_id: values.actionId,
    };
    const [source, ...others] = Object.entries(chosen).filter(([, id]) => id !== undefined);
    if (!source || others.length > 0)
      throw new ValidationError(
        newsletterId.label,
        "exactly one of Newsletter ID, Campaign ID, Transactional Message ID and Action ID has to be filled in",
      );
    if (values.from !== undefined && values.until !== undefined && values.from > values.until)
      throw new ValidationError(until.label, "is before From");
    return {
      [source[0]]: Number(source[1]),
      start: values.from,
      end: values.until,
      metric: values.metric === "all" ? undefined : values.metric,
      drafts: values.drafts,
      attributes: values.columns,
    };
  },
  needs: "export",
  repeatable: false, // each starts an export of its own
  look: "List Exports",
  example: { export: { ...exampleExport, type: "deliveries" } },
});

export const exportDeliveries = step({
  label: start.label,
  description: start.description,
  inputs,
  options: { ...options, ...waitOptions },
  calls: [start, getExport, getExportLink],
  run: (client, values) => runExport(client, start, values),
  example: exampleFinished,
});
