import component from "../src";

/** What workflows that use the published component refer to: it must never change. */
const published: Record<string, { label: string; description: string; inputs: string[] }> = {
  destroy: {
    label: "Destroy",
    description: "Delete a customer by unique ID",
    inputs: ["id", "region", "cioConnection"],
  },
  identify: {
    label: "Identify",
    description: "Create or update a customer",
    inputs: ["id", "region", "customerData", "cioConnection"],
  },
  track: {
    label: "Track",
    description: "Track customer events",
    inputs: ["id", "region", "eventData", "eventName", "cioConnection"],
  },
  trackPageView: {
    label: "Track Page View",
    description: "Track customer history",
    inputs: ["id", "region", "url", "cioConnection"],
  },
  rawRequest: {
    label: "Raw Request - Track API",
    description: "Send raw HTTP request to Customer.io",
    inputs: [
      "connection",
      "region",
      "url",
      "method",
      "data",
      "formData",
      "fileData",
      "fileDataFileNames",
      "queryParams",
      "headers",
      "responseType",
      "timeout",
      "debugRequest",
      "retryDelayMS",
      "retryAllErrors",
      "maxRetries",
      "useExponentialBackoff",
    ],
  },
};

test("the component has the published key and is not public", () => {
  expect(component).toMatchObject({
    key: "customer-io",
    public: false,
    display: { label: "Customer.io", category: "Application Connectors", iconPath: "icon.png" },
  });
});

test.each(Object.entries(published))(
  "%s has the published label and inputs, and a description that begins like the published one",
  (key, expected) => {
    const action = component.actions[key];
    expect(action?.display.label).toBe(expected.label);
    const [said] = action?.display.description.split(/[:,]/) ?? [];
    expect(said).toBe(expected.description);
    expect(action?.inputs.map((input) => input.key)).toEqual(expect.arrayContaining(expected.inputs));
  },
);

test("the connection has the published key and fields, then its own", () => {
  expect(component.connections[0]).toMatchObject({ key: "apiKey" });
  expect(component.connections[0]?.inputs.map(({ key, label }) => [key, label])).toEqual([
    ["apiKey", "API Key"],
    ["siteId", "Site ID"],
    ["appApiKey", "App API Key"],
    ["webhookSigningKey", "Webhook Signing Key"],
    ["region", "Region"],
    ["baseUrl", "Base URL Override"],
  ]);
});

test("steps that leave the new inputs out get their defaults", () => {
  const defaultsOf = (key: string) =>
    Object.fromEntries(component.actions[key]?.inputs.map((input) => [input.key, input.default]) ?? []);
  const common = { region: "connection", timeout: "30000", debugRequest: "false", retryAllErrors: "false" };
  expect(defaultsOf("identify")).toMatchObject({
    ...common,
    retryDelayMS: "500",
    maxRetries: "3",
    useExponentialBackoff: "true",
  });
  expect(defaultsOf("rawRequest")).toMatchObject({
    ...common,
    retryDelayMS: "0",
    maxRetries: "0",
    useExponentialBackoff: "false",
  });
});
