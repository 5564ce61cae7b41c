import { action, component, connection, input, util } from "@prismatic-io/spectral";
import { createClient } from "@prismatic-io/spectral/dist/clients/http";

/** Identify as the platform's guide to components has it: its connection, its inputs, its HTTP client. */
const identify = action({
  display: { label: "Identify", description: "Create or update a customer" },
  inputs: {
    id: input({ label: "ID", type: "string", required: true, clean: (value) => util.types.toString(value) }),
    customerData: input({ label: "Customer Data", type: "string", collection: "keyvaluelist" }),
    cioConnection: input({ label: "Connection", type: "connection", required: true }),
  },
  perform: async (context, { id, customerData, cioConnection }) => {
    const { siteId, apiKey, baseUrl } = cioConnection.fields;
    const client = createClient({
      baseUrl: `${baseUrl}/api/v1`,
      headers: { Authorization: `Basic ${Buffer.from(`${siteId}:${apiKey}`).toString("base64")}` },
      debug: context.debug.enabled,
    });
    const attributes = util.types.keyValPairListToObject(customerData as never);
    const { data } = await client.put(`/customers/${encodeURIComponent(id)}`, attributes);
    return { data };
  },
});

export default component({
  key: "stock",
  public: false,
  display: { label: "Stock", description: "A component with one step", iconPath: "icon.png" },
  actions: { identify },
  connections: [
    connection({
      key: "apiKey",
      display: { label: "API Key", description: "Site ID and API key" },
      inputs: {
        siteId: { label: "Site ID", type: "string", required: true },
        apiKey: { label: "API Key", type: "password", required: true },
        baseUrl: { label: "Base URL", type: "string", required: true },
      },
    }),
  ],
});
