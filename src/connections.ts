import { connection } from "@prismatic-io/spectral";

/** The values of the Region field of a connection; "auto" asks Customer.io once. */
export const regionChoices = [
  { label: "Detect Automatically", value: "auto" },
  { label: "US", value: "US" },
  { label: "EU", value: "EU" },
];

/** Labels of the connection's fields: the errors name a field as the form does. */
export const fieldLabels = {
  apiKey: "API Key",
  siteId: "Site ID",
  region: "Region",
  baseUrl: "Base URL Override",
} as const;

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
        "The Track API key: Settings > API Credentials > Tracking API Keys in Customer.io. Not an App API key.",
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
    region: {
      label: fieldLabels.region,
      type: "string",
      required: false,
      model: regionChoices,
      default: "auto",
      comments: "The data center of the account. Detect Automatically asks Customer.io once.",
    },
    baseUrl: {
      label: fieldLabels.baseUrl,
      type: "string",
      required: false,
      placeholder: "https://proxy.example.com",
      comments:
        "For a proxy: replaces scheme, host and port of every Customer.io address. Must be https. Leave empty to call Customer.io directly.",
      example: "https://proxy.example.com",
    },
  },
});
