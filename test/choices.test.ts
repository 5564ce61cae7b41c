import component from "../src";
import { importedFile, stepInputs } from "./stepInputs";
import { useSandbox } from "./useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

/** A choice of a form, and what stands for it on the wire, in the words of Customer.io's reference (September 2026). */
interface Choices {
  step: keyof typeof stepInputs;
  input: string;
  /** Where in the request it stands. */
  at: (request: { path: URL; body: never }) => unknown;
  /** By what is chosen; what is sent for a choice that leaves it to Customer.io is null or undefined. */
  sent: Record<string, unknown>;
  /** Inputs beside those that the step needs. */
  inputs?: Inputs;
  /** Inputs that a choice takes with it. */
  beside?: Record<string, Inputs>;
}

const themselves = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(" ").map((name) => [name, name]));

const metrics = themselves(
  "created attempted sent delivered opened clicked converted bounced spammed unsubscribed dropped failed undeliverable",
);

const query =
  (name: string): Choices["at"] =>
  ({ path }) =>
    path.searchParams.get(name);

const ofImport =
  (name: string): Choices["at"] =>
  ({ body }) =>
    (body as { import: Inputs }).import[name];

const choices: Choices[] = [
  { step: "listMessages", input: "metric", at: query("metric"), sent: { any: null, ...metrics } },
  {
    step: "listMessages",
    input: "channel",
    at: query("type"),
    sent: { all: null, ...themselves("email twilio push in_app whatsapp slack webhook") },
  },
  {
    step: "exportDeliveries",
    input: "metric",
    at: ({ body }) => (body as Inputs).metric,
    sent: { all: undefined, ...metrics },
    inputs: { wait: "false" },
  },
  {
    step: "listNewsletters",
    input: "order",
    at: query("sort"),
    sent: { unsaid: null, ...themselves("asc desc") },
  },
  {
    step: "suppressAddress",
    input: "suppressionType",
    at: ({ path }) => path.pathname.split("/")[4],
    sent: themselves("bounces blocks spam_reports invalid_emails"),
  },
  {
    step: "importCsv",
    input: "type",
    at: ofImport("type"),
    sent: themselves("people event object relationship"),
    beside: { object: { objectTypeId: "1" } },
  },
  {
    step: "importCsv",
    input: "identifier",
    at: ofImport("identifier"),
    sent: themselves("id email cio_id"),
    beside: { cio_id: { type: "relationship" } },
  },
  {
    step: "importCsv",
    input: "dataToProcess",
    at: ofImport("data_to_process"),
    sent: themselves("all only_new only_existing"),
  },
  {
    step: "sendPush",
    input: "sound",
    at: ({ body }) => (body as Inputs).sound,
    sent: { unsaid: undefined, ...themselves("default none") },
  },
  {
    step: "updateSubscriptionPreferences",
    input: "unsubscribed",
    at: ({ body }) => (body as Inputs).unsubscribed,
    sent: { leave: undefined, yes: true, no: false },
  },
];

const offered = ({ step, input }: Choices): string[] => {
  const inputs = component.actions[step]?.inputs as { key: string; model?: { value: string }[] }[];
  return inputs.flatMap(({ key, model }) => (key === input ? (model ?? []) : [])).map(({ value }) => value);
};

beforeEach(async () => {
  cio.sandbox.publish(importedFile, "id,email\nada,ada@example.com\n");
  await cio.run("identify", { id: "ada" });
});

test.each(choices)("$step sends of $input what Customer.io knows, and offers nothing else", async (one) => {
  const { step, input, at, sent, inputs, beside } = one;
  const seen: Record<string, unknown> = {};
  for (const chosen of offered(one)) {
    cio.requests.length = 0;
    await cio.run(step, { ...stepInputs[step], ...inputs, [input]: chosen, ...beside?.[chosen] });
    const request = cio.requests.at(-1);
    const body = JSON.parse(request?.body.toString("utf8") || "null") as never;
    seen[chosen] = at({ path: new URL(request?.path ?? "", "http://sandbox"), body });
  }
  expect(seen).toEqual(sent);
});
