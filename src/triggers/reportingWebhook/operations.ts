import type { Operation } from "../../operation";

const reference = "https://docs.customer.io/integrations/api/app/#operation";

/** A reporting webhook as the App API holds it. */
const example = {
  id: 5,
  name: "Prismatic: Acme / Bounces",
  endpoint: "https://hooks.prismatic.io/trigger/EXAMPLE",
  disabled: false,
  full_resolution: false,
  with_content: false,
  events: ["email_bounced"],
  type: "webhook",
};

export const listWebhooks: Operation = {
  label: "List Reporting Webhooks",
  description: "List the reporting webhooks of the workspace",
  docs: `${reference}/listWebhooks`,
  api: "app",
  route: "GET /v1/reporting_webhooks",
  inputs: {},
  example: { reporting_webhooks: [example] },
};

export const createWebhook: Operation = {
  label: "Create Reporting Webhook",
  description: "Have Customer.io report events to an address",
  docs: `${reference}/createWebhook`,
  api: "app",
  route: "POST /v1/reporting_webhooks",
  inputs: {},
  body: ({ settings }) => settings as Record<string, unknown>,
  repeatable: false,
  example,
};

export const replaceWebhook: Operation = {
  label: "Update Reporting Webhook",
  description: "Change the settings of a reporting webhook",
  docs: `${reference}/updateWebhook`,
  api: "app",
  route: "PUT /v1/reporting_webhooks/{webhookId}",
  inputs: {},
  body: ({ settings }) => settings as Record<string, unknown>,
  example,
};

export const deleteWebhook: Operation = {
  label: "Delete Reporting Webhook",
  description: "Have Customer.io report no more events to an address",
  docs: `${reference}/deleteWebhook`,
  api: "app",
  route: "DELETE /v1/reporting_webhooks/{webhookId}",
  inputs: {},
  example: null,
};
