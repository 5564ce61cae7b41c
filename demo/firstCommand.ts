import { type Component, type FormInput, type Step, typedInputs } from "../running/component";

/** What the first command in the help of a step needs besides its required inputs with their examples. */
interface Beginning {
  /** Inputs with an example that are required where others are empty, or without which there is little to see. */
  fills?: string[];
  /** Values where the example names something that a new sandbox does not have. */
  instead?: Record<string, string>;
  /** Steps whose own first commands run before, in a new sandbox: there has to be something to act on. */
  after?: string[];
}

/** The number of what is made first in a new sandbox, by a step that makes one. */
const made = "1001";

const beginnings: Record<string, Beginning> = {
  addRelationships: { fills: ["personId", "objectTypeId"] },
  addToSegment: { after: ["identify"] },
  deleteDevice: { after: ["addDevice"] },
  deleteObject: { fills: ["objectTypeId"], after: ["identifyObject"] },
  createCollection: { fills: ["rows"] },
  deleteSnippet: { after: ["createOrUpdateSnippet"] },
  destroy: { after: ["identify"] },
  eraseCustomer: { after: ["identify"] },
  exportDeliveries: { fills: ["transactionalId"] },
  exportPeople: { fills: ["filter"] },
  findRegion: { after: [] },
  getBroadcastErrors: { instead: { triggerId: made }, after: ["triggerBroadcast"] },
  getExport: { instead: { exportId: made }, after: ["exportPeople"] },
  getExportLink: { instead: { exportId: made }, after: ["exportPeople"] },
  getImport: { instead: { importId: made }, after: ["importCsv"] },
  identifyObject: { fills: ["objectTypeId"] },
  importCsv: { after: [] },
  listMessages: { after: ["sendEmail"] },
  listMessagesOfPerson: { after: ["sendEmail"] },
  mergeCustomers: { after: ["identify", "submitForm"] },
  rawRequestApp: { instead: { url: "/campaigns" } },
  rawRequestBeta: { after: ["identify"] },
  removeFromSegment: { after: ["identify", "addToSegment"] },
  removeRelationships: { fills: ["personId", "objectTypeId"], after: ["addRelationships"] },
  searchObjects: { fills: ["filter"], after: ["identifyObject"] },
  searchPeople: { fills: ["filter"] },
  sendEmail: { fills: ["subject", "body", "from"] },
  sendEntity: { fills: ["entity"] },
  sendInApp: { instead: { message: "order_confirmation" } },
  sendInboxMessage: { instead: { message: "invoice_ready" } },
  sendPush: { instead: { message: "order_shipped" }, after: ["addDevice"] },
  sendSms: { instead: { message: "verification_code" } },
  setOptOuts: { fills: ["optOutOf"], after: ["identify"] },
  suppress: { after: ["identify"] },
  testConnection: { after: [] },
  trackAnonymousEvent: { fills: ["anonymousId"] },
  trackMany: { fills: ["eventName"] },
  triggerBroadcast: { after: ["identify"] },
  unsuppress: { after: ["suppress"] },
  updateCollection: { fills: ["rows"] },
  updateSubscriptionPreferences: { fills: ["subscribe"] },
  waitForBroadcast: { instead: { triggerId: made }, after: ["triggerBroadcast"] },
  waitForExport: { instead: { exportId: made }, after: ["exportPeople"] },
  waitForImport: { instead: { importId: made }, after: ["importCsv"] },
};

/** What the sandbox has of what no API creates, where the example of the input is something else. */
const setUp: Record<string, string> = { broadcastId: "8", transactionalMessageId: "1", transactionalId: "1" };

const requiredExamples = (inputs: FormInput[]): Record<string, string> =>
  Object.fromEntries(inputs.filter(({ required }) => required).map((input) => [input.key, exampleOf(input)]));

/** What may be typed for an input; of forms within a form the first, as the platform would hand it over. */
export const exampleOf = ({ type, key, example, model, inputs: [form] = [] }: FormInput): string => {
  if (type === "dynamicObject" && form)
    return JSON.stringify({ configuration: form.key, values: requiredExamples(form.inputs ?? []) });
  return setUp[key] ?? example ?? model?.[0]?.value ?? "...";
};

/** What the first command of a step fills in, in the order of its form. */
export const firstInputs = (step: Step): Record<string, string> => {
  const { fills = [], instead = {} } = beginnings[step.key] ?? {};
  return Object.fromEntries(
    typedInputs(step)
      .filter(({ key, required }) => required || fills.includes(key) || Object.hasOwn(instead, key))
      .map((input) => [input.key, instead[input.key] ?? exampleOf(input)]),
  );
};

/** What is there before a step runs in a new sandbox. */
export interface Preparation {
  steps: Step[];
  /** A message that was delivered to Ada, where the step is about one. */
  deliveryId?: string;
  /** For the reader: "Identify, then Suppress"; empty when there is nothing. */
  says: string;
}

/** Whoever reads wants somebody and something to read of: the examples name them. */
const beforeReading = ["identifyMany", "addToSegment", "addRelationships"];

/** A file at the address that the forms show: the sandbox fetches nothing. */
export const exampleFile = { url: "https://files.example.com/accounts.csv", text: "id,plan\nada-1815,pro\n" };

export const ada = "ada-1815";

export const preparationOf = ({ actions }: Component, step: Step): Preparation => {
  const deliveryId = typedInputs(step).find(({ key }) => key === "deliveryId")?.example;
  const usual = step.performSafety === "SAFE" ? beforeReading : deliveryId ? ["identify"] : [];
  const steps = (beginnings[step.key]?.after ?? usual).map((name) => {
    const before = actions[name];
    if (!before) throw new Error(`the built package has no step ${name}`);
    return before;
  });
  const labels = steps.map(({ display }) => display.label);
  const says = [...labels, ...(deliveryId ? [`a message to ${ada}`] : [])].join(", then ");
  return { steps, says, ...(deliveryId !== undefined && { deliveryId }) };
};

/** As a shell reads it back. */
export const quoted = (value: string): string =>
  /^[\w./:@+-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;

/** As the command line reads it back: a @ in front would name a file. */
export const typedPair = (key: string, value: string): string =>
  `${key}=${quoted(value.startsWith("@") ? `@${value}` : value)}`;

/** A command that can be typed as it is. */
export const firstCommand = (step: Step): string =>
  [
    "npm run step --",
    step.key,
    ...Object.entries(firstInputs(step)).map(([key, value]) => typedPair(key, value)),
  ].join(" ");
