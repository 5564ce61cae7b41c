import {
  type ActionContext,
  action,
  type Connection,
  type InputFieldDefinition,
  PerformSafety,
} from "@prismatic-io/spectral";
import { type Client, createClient } from "./client/client";
import type { HttpSettings } from "./client/exchange";
import type { Region } from "./client/regions";
import { ValidationError } from "./errors";
import { connection } from "./inputs/connection";
import { httpInputs } from "./inputs/httpSettings";
import { region } from "./inputs/region";
import type { Fields, Operation, Values } from "./operation";
import { schemaOf } from "./outputSchema";
import { personInPath } from "./values/personId";

type Context = Pick<ActionContext, "logger" | "debug">;

/** What every step is given besides its own inputs. */
export interface Shared extends HttpSettings {
  connection: Connection | undefined;
  region: Region | "connection";
}

const demand = (given: Connection | undefined): Connection => {
  if (given) return given;
  throw new ValidationError(connection.label, "is required");
};

/** The client of one run of a step. */
export const connect = (context: Context, shared: Shared): Client =>
  createClient({
    connection: demand(shared.connection),
    region: shared.region,
    settings: { ...shared, debugRequest: shared.debugRequest || context.debug.enabled },
    logger: context.logger,
  });

/** The form of a step: who, where, what, with which connection; then what is rarely needed. */
const formOf = (inputs: Fields, options: Fields): Fields => {
  const [first, ...others] = Object.entries<InputFieldDefinition>(inputs);
  return Object.fromEntries([
    ...(first ? [first] : []),
    ["region", region],
    ...others,
    ["cioConnection", connection],
    ...Object.entries({ ...options, ...httpInputs() }),
  ]);
};

interface More {
  connection: Connection;
  /** A client for the same connection with other fields. */
  clientWith: (fields: Connection["fields"]) => Client;
}

interface Step<F extends Fields, O extends Fields> {
  label: string;
  description: string;
  /** The form, in order: the first input, Region, the others, the connection, `options`, the HTTP settings. */
  inputs: F;
  /** Inputs that most workflows leave empty. */
  options?: O;
  /** What the step does with its cleaned inputs; resolves with its result. */
  run: (client: Client, values: Values<F & O>, more: More) => Promise<{ data: unknown }>;
  /** The result's `data`. */
  example: unknown;
  /** Nothing changes when it runs: the platform may run it while a workflow is built. */
  reads?: boolean;
}

/** A step with the form that all steps have. Written by hand where a step makes several calls; see `toAction` for one. */
export const step = <F extends Fields, O extends Fields = Record<never, never>>(given: Step<F, O>) =>
  action({
    display: { label: given.label, description: given.description },
    inputs: formOf(given.inputs, given.options ?? {}),
    perform: async (context, inputs) => {
      const { cioConnection, ...values } = inputs as Record<string, unknown>;
      const shared = { ...values, connection: cioConnection } as unknown as Shared;
      const connection = demand(shared.connection);
      return given.run(connect(context, shared), values as Values<F & O>, {
        connection,
        clientWith: (fields) =>
          connect(context, {
            ...shared,
            connection: { ...connection, fields: { ...connection.fields, ...fields } },
          }),
      });
    },
    performSafety: given.reads ? PerformSafety.SAFE : PerformSafety.NOT_ALLOWED,
    examplePayload: { data: given.example },
    outputSchema: { type: "actionOutput", schema: schemaOf(given.example) },
  });

/** Puts the inputs into a route, each encoded once. An input that would change the route is refused by its `clean`. */
const fill = (template: string, values: Record<string, unknown>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

/** How every operation is performed: its cleaned inputs are checked and sent; resolves with Customer.io's answer. */
export const call = async (
  client: Client,
  operation: Operation,
  values: Record<string, unknown>,
): Promise<unknown> => {
  const [method = "", template = ""] = operation.route.split(" ");
  const body = operation.body?.(values as never);
  const { data } = await client.send({
    api: operation.api,
    method,
    path: fill(template, personInPath(values)),
    route: operation.route,
    ...(body && { body: { content: JSON.stringify(body), contentType: "application/json" } }),
    ...(operation.anonymous && { anonymous: true }),
    repeatable: operation.repeatable ?? ["GET", "PUT", "DELETE"].includes(method),
    expects: "json",
  });
  return data;
};

/** An operation as a step: one call. */
export const toAction = (operation: Operation) =>
  step({
    ...operation,
    run: async (client, values) => ({ data: await call(client, operation, values) }),
    reads: operation.route.startsWith("GET "),
  });

type PlatformAction = ReturnType<typeof toAction>;

const isOperation = (entry: object): entry is Operation => "route" in entry;

/** The registry as the platform wants it: operations become actions, an action that was written by hand stays. */
export const toActions = <T extends object>(registry: Record<string, T>): Record<string, PlatformAction> =>
  Object.fromEntries(
    Object.entries(registry).map(([key, entry]) => [
      key,
      isOperation(entry) ? toAction(entry) : (entry as PlatformAction),
    ]),
  );
