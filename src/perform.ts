import {
  type ActionLogger,
  action,
  type ComponentDefinition,
  type Connection,
  type InputFieldDefinition,
  PerformSafety,
} from "@prismatic-io/spectral";
import { type Client, createClient, type HttpSettings } from "./client/client";
import { isJsonObject } from "./client/readJson";
import type { Region } from "./client/regions";
import type { Request } from "./client/request";
import { ValidationError } from "./errors";
import { connection } from "./inputs/connection";
import { defaultHttpSettings, httpInputs, sendOnce } from "./inputs/httpSettings";
import { pagingInputs, pagingQuery } from "./inputs/paging";
import { region } from "./inputs/region";
import type { Fields, Form, Operation, Query, Values } from "./operation";
import { schemaOf } from "./outputSchema";

/** What of the platform's context is used. Data sources have `debug` when they run, but not in their types. */
interface Context {
  logger: ActionLogger;
  debug?: { enabled: boolean };
}

export type { Client };

interface Settings extends Partial<HttpSettings> {
  /** The step's own choice; "connection" leaves it to the connection. */
  region?: Region | "connection";
}

/** A client for a connection; settings that are left out are those of a form that nobody changed. */
export const connect = (
  { logger, debug }: Context,
  given: Connection | undefined,
  settings: Settings = {},
): Client => {
  if (!given) throw new ValidationError(connection.label, "is required");
  const debugRequest = settings.debugRequest === true || debug?.enabled === true;
  return createClient({
    connection: given,
    region: settings.region ?? "connection",
    settings: Object.assign({}, defaultHttpSettings, settings, { debugRequest }),
    logger,
  });
};

interface Result {
  data: unknown;
  /** Of a binary result. */
  contentType?: string;
}

interface More {
  connection: Connection;
  /** Writes to the log of the run what may be a mistake. */
  warn: (text: string) => void;
}

interface Described<F extends Fields, O extends Fields> extends Form<F, O> {
  /** The operations that `run` performs: documentation and tests look at them as at a plain operation. */
  calls: readonly Operation[];
  /** What the step does with its cleaned inputs. */
  run: (client: Client, values: Values<F & O>, more: More) => Promise<Result>;
  /** The result may be anything: the example is no model of it. */
  answersAnything?: true;
  /** As the published Raw Request has it: sent once unless the form says otherwise, its own key for the connection. */
  isRaw?: true;
}

/** A step as the registry holds it, whatever its inputs. */
export interface Step extends Described<Fields, Fields> {
  // A method, because its second parameter may be narrower than this one.
  run(client: Client, values: Record<string, unknown>, more: More): Promise<Result>;
}

/** A step that makes several calls, or one that an operation cannot say. It only gives types. */
export const step = <F extends Fields, O extends Fields = Record<never, never>>(
  given: Described<F, O>,
): Step => given;

/** Puts the inputs into a route, each encoded once. An input that would change the route is refused by its `clean`. */
const fill = (template: string, values: Record<string, unknown>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

const queryText = (query: Query): string => {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
  );
  return parameters.length === 0 ? "" : `?${parameters.join("&")}`;
};

/** Customer.io writes some empty lists as null: what is a list in the example is one in the answer. */
const withLists = (answer: unknown, example: unknown): unknown => {
  if (!isJsonObject(answer) || !isJsonObject(example)) return answer;
  const missing = Object.keys(answer).filter((key) => answer[key] === null && Array.isArray(example[key]));
  return missing.length === 0
    ? answer
    : { ...answer, ...Object.fromEntries(missing.map((key) => [key, []])) };
};

const neededOf = ({ needs, example }: Operation): Request["needs"] =>
  needs === undefined ? undefined : { name: needs, like: isJsonObject(example) ? example[needs] : undefined };

const repeatableMethods: ReadonlySet<string> = new Set(["GET", "PUT", "DELETE"]);

/** How every operation is performed: its cleaned inputs are checked and sent; resolves with Customer.io's answer. */
export const call = async (
  client: Client,
  operation: Operation,
  values: Record<string, unknown>,
  manner: Pick<Request, "signal" | "patient"> = {},
): Promise<unknown> => {
  const [method = "", template = ""] = operation.route.split(" ");
  const body = operation.body?.(values);
  const path = fill(template, operation.path ? Object.assign({}, values, operation.path(values)) : values);
  const query = {
    ...operation.query?.(values),
    ...(operation.pages !== undefined && pagingQuery(values, operation.pageSize)),
  };
  const request: Request = {
    api: operation.api,
    method,
    path: `${path}${queryText(query)}`,
    route: operation.route,
    body: body && { content: JSON.stringify(body), contentType: "application/json" },
    anonymous: operation.anonymous,
    repeatable: operation.repeatable ?? repeatableMethods.has(method),
    look: operation.look,
    lasting: operation.lasting?.(values),
    expects: operation.rows ? "rows" : "json",
    needs: neededOf(operation),
    ...manner,
  };
  const answer = values.fetchAll
    ? await client.sendPages(request, Number(values.maxPages))
    : (await client.send(request)).data;
  return withLists(answer, operation.example);
};

/** An operation as a step: one call. */
const toStep = (operation: Operation): Step => ({
  ...operation,
  ...(operation.route.startsWith("GET ") && { reads: true }),
  options: {
    ...operation.options,
    ...(operation.pages !== undefined && pagingInputs(operation.pageSize)),
  },
  calls: [operation],
  run: async (client, values, { warn }) => {
    const warnings = operation.warnings?.(values) ?? [];
    for (const warning of warnings) warn(warning);
    const data = await call(client, operation, values);
    // An answer of nothing is null.
    return {
      data: warnings.length > 0 && (data === null || isJsonObject(data)) ? { ...data, warnings } : data,
    };
  },
});

/** Made once: hundreds of inputs that are alike take time while the package is loaded. */
const http = httpInputs();
const rawHttp = httpInputs(sendOnce);
const { retryAllErrors: _, ...sendingHttp } = http;

const settingsOf = ({ sends, isRaw }: Step): Partial<typeof http> =>
  sends ? sendingHttp : isRaw ? rawHttp : http;

const pick = (inputs: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> => {
  const picked: Record<string, unknown> = {};
  for (const key of keys) picked[key] = inputs[key];
  return picked;
};

// Object.assign where objects are put together for each step: V8 takes forty times as long for a second spread.

/** A step as the platform wants it. The form: with which connection, who, what, what is rarely needed, where, how. */
const toAction = (given: Step) => {
  const own = Object.assign({}, given.inputs, given.options);
  const connectionKey = given.isRaw ? "connection" : "cioConnection";
  const settings = Object.assign({ region }, settingsOf(given));
  const [ownKeys, settingKeys] = [Object.keys(own), Object.keys(settings)];
  return action({
    display: { label: given.label, description: given.description },
    inputs: Object.assign({ [connectionKey]: connection }, own, settings) as Record<
      string,
      InputFieldDefinition
    >,
    perform: async (context, inputs: Record<string, unknown>) => {
      const connection = inputs[connectionKey] as Connection;
      const chosen: Settings = pick(inputs, settingKeys);
      return given.run(connect(context, connection, chosen), pick(inputs, ownKeys), {
        connection,
        warn: (text) => context.logger.warn(text),
      });
    },
    performSafety: given.reads ? PerformSafety.SAFE : PerformSafety.NOT_ALLOWED,
    examplePayload: { data: given.example },
    outputSchema: { type: "actionOutput", schema: given.answersAnything ? {} : schemaOf(given.example) },
  });
};

type PlatformAction = ReturnType<typeof toAction>;

/** What the registry of steps holds. */
export type RegistryEntry = Operation | Step;

const isStep = (entry: RegistryEntry): entry is Step => "run" in entry;

/** An entry of the registry as a step. */
export const stepOf = (entry: RegistryEntry): Step => (isStep(entry) ? entry : toStep(entry));

/** The operations that an entry of the registry performs. */
export const callsOf = (entry: RegistryEntry): readonly Operation[] => stepOf(entry).calls;

/** The registry as the platform wants it. */
export const toActions = (registry: Record<string, RegistryEntry>): Record<string, PlatformAction> =>
  Object.fromEntries(Object.entries(registry).map(([key, entry]) => [key, toAction(stepOf(entry))]));

type PlatformTriggers = NonNullable<ComponentDefinition<false, string>["triggers"]>;

/** A trigger as the registry holds it. */
export interface Trigger {
  /** The operations that it performs: documentation and tests look at them as at those of a step. */
  calls: readonly Operation[];
  definition: PlatformTriggers[string];
}

/** The registry of triggers as the platform wants it. */
export const toTriggers = (registry: Record<string, Trigger>): PlatformTriggers =>
  Object.fromEntries(Object.entries(registry).map(([key, { definition }]) => [key, definition]));
