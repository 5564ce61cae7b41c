import { configPage, configVar, connectionConfigVar, integration } from "@prismatic-io/spectral";
import { customerIoManifest } from "./customerIoManifest";
import flows from "./flows";

export const componentRegistry = { customerIo: customerIoManifest };

export const configPages = {
  Connections: configPage({
    elements: {
      "Customer.io": connectionConfigVar({
        stableKey: "customer-io",
        dataType: "connection",
        connection: {
          component: "customerIo",
          key: "apiKey",
          values: { apiKey: { value: "" }, siteId: { value: "" }, region: { value: "auto" } },
        },
      }),
      "People List": connectionConfigVar({
        stableKey: "people-list",
        dataType: "connection",
        inputs: {
          url: {
            label: "Address",
            type: "string",
            required: true,
            comments: "Where the list of people is read, page by page.",
            example: "https://app.example.com/api/people",
          },
          token: {
            label: "Token",
            type: "password",
            required: false,
            comments: "Sent as bearer token. Leave empty if the address needs none.",
          },
        },
      }),
    },
  }),
  Sync: configPage({
    elements: {
      "Identifier Field": configVar({
        stableKey: "identifier-field",
        dataType: "string",
        defaultValue: "id",
        description: "The field of the list that says who a person is: an id or an email address.",
      }),
      Schedule: configVar({
        stableKey: "schedule",
        dataType: "schedule",
        defaultValue: "0 3 * * *",
        description: "When the whole list is read.",
      }),
    },
  }),
};

type Pages = typeof configPages;
type Registry = typeof componentRegistry;

// Gives context.configVars and context.components of the flows their types.
declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionConfigPages extends Pages {}
  interface IntegrationDefinitionComponentRegistry extends Registry {}
}

export default integration({
  name: "Customer.io Bulk Sync",
  description: "Identify any number of people in Customer.io, in batches over many executions",
  category: "Marketing",
  iconPath: "icon.png",
  flows,
  configPages,
  componentRegistry,
});
