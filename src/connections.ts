import { connection } from "@prismatic-io/spectral";

/** The values of the Region field of a connection; "auto" asks Customer.io once. */
const regionChoices = [
  { label: "Detect Automatically", value: "auto" },
  { label: "US", value: "US" },
  { label: "EU", value: "EU" },
];

/** Labels of the connection's fields: the errors name a field as the form does. */
export const fieldLabels = {
  apiKey: "API Key",
  siteId: "Site ID",
  appApiKey: "App API Key",
  webhookSigningKey: "Webhook Signing Key",
  region: "Region",
  baseUrl: "Base URL Override",
} as const;

const region = {
  label: fieldLabels.region,
  type: "string" as const,
  required: false,
  model: regionChoices,
  default: "auto",
  comments: "The data center of the account. Detect Automatically asks Customer.io once.",
};

const baseUrl = {
  label: fieldLabels.baseUrl,
  type: "string" as const,
  required: false,
  placeholder: "https://proxy.example.com",
  comments:
    "For a proxy: replaces scheme, host and port of every Customer.io address. Must be https, except for an address of this machine. Leave empty to call Customer.io directly.",
  example: "https://proxy.example.com",
};

const appKey = {
  label: fieldLabels.appApiKey,
  type: "password" as const,
  placeholder: "App API key",
  example: "5e0c9a7b3f1d4826ba90e7c1",
};

const webhookSigningKey = {
  label: fieldLabels.webhookSigningKey,
  type: "password" as const,
  required: false,
  placeholder: "Webhook signing key",
  comments:
    "For the trigger Reporting Webhook: the signing key on the page of the reporting webhook in Customer.io, Integrations > Reporting Webhooks. No API gives it out. Leave empty if no flow has that trigger.",
  example: "9b1f63c0d7e24a58",
};

export const apiKey = connection({
  key: "apiKey",
  display: {
    label: "API Key",
    description: "Authenticate requests to Customer.io with a Track API key and its Site ID",
  },
  inputs: {
    apiKey: {
      label: fieldLabels.apiKey,
      type: "password",
      required: true,
      placeholder: "Track API key",
      comments:
        "The Track API key: Settings > API Credentials in Customer.io, Tracking API Keys. Not an App API key.",
      example: "d81e32b5f0a94c7e6b21",
    },
    siteId: {
      label: fieldLabels.siteId,
      type: "string",
      required: true,
      placeholder: "Site ID",
      comments: "The Site ID shown beside the Track API key.",
      example: "4f0c1b7d92e83a65c0fe",
    },
    appApiKey: {
      ...appKey,
      required: false,
      comments:
        "For steps that call the App API: Settings > API Credentials in Customer.io, App API Keys. Leave empty if no step does.",
    },
    webhookSigningKey,
    region,
    baseUrl,
  },
});

export const appApiKey = connection({
  key: "appApiKey",
  display: {
    label: "App API Key",
    description: "Authenticate requests to Customer.io's App API with an App API key",
  },
  inputs: {
    appApiKey: {
      ...appKey,
      required: true,
      comments:
        "The App API key: Settings > API Credentials in Customer.io, App API Keys. Not a Track API key.",
    },
    webhookSigningKey,
    region,
    baseUrl,
  },
});
