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

const beginnings: Record<string, Beginning> = {
  addRelationships: { fills: ["personId", "objectTypeId"] },
  addToSegment: { after: ["identify"] },
  deleteDevice: { after: ["addDevice"] },
  deleteObject: { fills: ["objectTypeId"], after: ["identifyObject"] },
  destroy: { after: ["identify"] },
  eraseCustomer: { after: ["identify"] },
  findRegion: { after: [] },
  identifyObject: { fills: ["objectTypeId"] },
  listMessagesOfPerson: { after: ["sendEmail"] },
  mergeCustomers: { after: ["identify", "submitForm"] },
  rawRequestApp: { instead: { url: "/campaigns" } },
  rawRequestBeta: { after: ["identify"] },
  removeFromSegment: { after: ["identify", "addToSegment"] },
  removeRelationships: { fills: ["personId", "objectTypeId"], after: ["addRelationships"] },
  searchPeople: { fills: ["filter"] },
  sendEmail: { fills: ["subject", "body", "from"] },
  sendEntity: { fills: ["entity"] },
  sendInApp: { instead: { message: "order_confirmation" } },
  sendInboxMessage: { instead: { message: "invoice_ready" } },
  sendPush: { instead: { message: "order_shipped" }, after: ["addDevice"] },
  sendSms: { instead: { message: "verification_code" } },
  suppress: { after: ["identify"] },
  testConnection: { after: [] },
  trackAnonymousEvent: { fills: ["anonymousId"] },
  trackMany: { fills: ["eventName"] },
  triggerBroadcast: { instead: { broadcastId: "8" }, after: ["identify"] },
  unsuppress: { after: ["suppress"] },
  updateSubscriptionPreferences: { fills: ["subscribe"] },
};

const exampleOf = ({ example, model }: FormInput): string => example ?? model?.[0]?.value ?? "...";

/** What the first command of a step fills in, in the order of its form. */
export const firstInputs = (step: Step): Record<string, string> => {
  const { fills = [], instead = {} } = beginnings[step.key] ?? {};
  return Object.fromEntries(
    typedInputs(step)
      .filter(({ key, required }) => required || fills.includes(key) || Object.hasOwn(instead, key))
      .map((input) => [input.key, instead[input.key] ?? exampleOf(input)]),
  );
};

/** Whoever reads wants somebody and something to read of: the examples name them. */
const beforeReading = ["identifyMany", "addToSegment", "addRelationships"];

/** The steps that run before a step where the sandbox is new. */
export const stepsBefore = ({ actions }: Component, { key, performSafety }: Step): Step[] =>
  (beginnings[key]?.after ?? (performSafety === "SAFE" ? beforeReading : [])).map((name) => {
    const step = actions[name];
    if (!step) throw new Error(`the built package has no step ${name}`);
    return step;
  });

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
