import * as registry from "../src/actions";
import { callsOf, type RegistryEntry, stepOf } from "../src/perform";
import documented from "./documentedBodies.json";
import { stepInputs } from "./stepInputs";
import { useSandbox } from "./useSandbox";

/**
 * The keys that a body may have, by route, as Customer.io's OpenAPI documents of the Track API (August 2026) and the
 * App API (May 2022 to September 2026) have them; "open" where any other may stand beside them.
 */
const known: Record<string, { keys: string[]; open?: boolean }> = documented;

const cio = useSandbox();

type Inputs = Record<string, unknown>;

interface Field {
  type?: string;
  example?: string;
  model?: { value: string }[];
  collection?: string;
}

/** What somebody may enter beside what a step needs: the example, or each choice. */
const entriesFor = ({ type, example, model, collection }: Field): unknown[] => {
  if (type === "boolean") return ["true"];
  if (model) return model.map(({ value }) => value);
  if (collection === "keyvaluelist") return [[{ key: "name", value: "value" }]];
  return example === undefined ? [] : [collection === "valuelist" ? [example] : example];
};

const templateOf = (route: string): RegExp =>
  new RegExp(`^${route.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w*\}/g, "[^/?]+")}(?:\\?.*)?$`);

/** Runs a step; an input that does not go with the others is refused, which is not what is asked here. */
const perform = async (key: string, inputs: Inputs): Promise<void> => {
  cio.sandbox.renewKeys(); // none waits for the pace of the one before
  const connection = { appApiKey: cio.account.appApiKey };
  const error = await cio.runWhole(key, { ...inputs, maxRetries: "0" }, { connection }).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  if (error && !["ValidationError", "CustomerIoError"].includes(error.name)) throw error;
};

/** Keys of bodies that a step sent and Customer.io does not know. */
const unknownKeys = (entry: RegistryEntry): string[] =>
  cio.requests.flatMap(({ method, path, body, headers }) => {
    const route = callsOf(entry)
      .map((one) => one.route)
      .find((one) => templateOf(one).test(`${method} ${path.replace(/^\/api/, "")}`));
    if (route === undefined || body.length === 0 || !headers["content-type"]?.includes("json")) return [];
    const rule = known[route.replace(/\{\w+\}/g, "{}").replace(/\?.*/, "")];
    if (!rule) return [`${route} has a body, and documentedBodies.json does not say which`];
    if (rule.open) return [];
    const sent = JSON.parse(body.toString("utf8")) as object;
    return Object.keys(sent)
      .filter((name) => !rule.keys.includes(name))
      .map((name) => `${route}: ${name}`);
  });

const steps = Object.entries<RegistryEntry>(registry).filter(([, entry]) => callsOf(entry).length > 0);

test.each(steps)("every body of %s has only keys that Customer.io knows", async (key, entry) => {
  const needed: Inputs | undefined = stepInputs[key as keyof typeof stepInputs];
  if (!needed) throw new Error(`test/stepInputs.ts does not say with which inputs ${key} is run`);
  await perform(key, needed);
  for (const [name, field] of Object.entries({ ...stepOf(entry).inputs, ...stepOf(entry).options }))
    for (const value of name in needed ? [] : entriesFor(field as Field))
      await perform(key, { ...needed, [name]: value });
  expect([...new Set(unknownKeys(entry))]).toEqual([]);
});
