import type { Contender } from "./contender";

interface Bundle {
  default: {
    actions: {
      identify: {
        inputs: { key: string; default?: unknown }[];
        perform: (context: object, params: object) => Promise<unknown>;
      };
    };
  };
}

const silent = () => {};

const context = {
  logger: {
    metric: silent,
    trace: silent,
    debug: silent,
    info: silent,
    log: silent,
    warn: silent,
    error: silent,
  },
  executionId: "bench",
  webhookUrls: {},
  webhookApiKeys: {},
};

/** The built package, called as the platform calls it: every input holds what the form holds. */
export const ours: Contender = ({ url, siteId, apiKey, bundle }) => {
  const { identify } = (require(bundle) as Bundle).default.actions;
  const untouched = Object.fromEntries(identify.inputs.map((input) => [input.key, input.default ?? ""]));
  const cioConnection = { key: "apiKey", configVarKey: "", fields: { siteId, apiKey, baseUrl: url } };
  return (id, attributes) =>
    identify.perform(context, {
      ...untouched,
      id,
      customerData: Object.entries(attributes).map(([key, value]) => ({ key, value })),
      cioConnection,
    });
};
