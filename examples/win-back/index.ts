import { configPage, connectionConfigVar, dataSourceConfigVar, integration } from "@prismatic-io/spectral";
import { customerIoManifest } from "./customerIoManifest";
import flows from "./flows";

export const componentRegistry = { customerIo: customerIoManifest };

export const configPages = {
  Account: configPage({
    elements: {
      "Customer.io": connectionConfigVar({
        stableKey: "customer-io",
        dataType: "connection",
        connection: {
          component: "customerIo",
          key: "apiKey",
          values: {
            apiKey: { value: "" },
            siteId: { value: "" },
            appApiKey: { value: "" },
            webhookSigningKey: { value: "" },
            region: { value: "auto" },
          },
        },
      }),
    },
  }),
  People: configPage({
    elements: {
      "Win-Back Segment": dataSourceConfigVar({
        stableKey: "win-back-segment",
        description: "The manual segment of those who are to be won back.",
        dataSource: {
          component: "customerIo",
          key: "selectManualSegment",
          values: { connection: { configVar: "Customer.io" } },
        },
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
  name: "Customer.io Win Back",
  description: "Remember in Customer.io who unsubscribed or can no longer be reached by email",
  category: "Marketing",
  iconPath: "icon.png",
  flows,
  configPages,
  componentRegistry,
});
