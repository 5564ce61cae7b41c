import {
  type ActionContext,
  action,
  type Connection,
  type InputFieldDefinition,
  PerformSafety,
} from "@prismatic-io/spectral";
import { createClient, type HttpSettings, maxJsonBytes } from "./client/client";
import type { Region } from "./client/regions";
import { ValidationError } from "./errors";
import { connection } from "./inputs/connection";
import { httpInputs } from "./inputs/http";
import { region } from "./inputs/region";
import type { Fields, Operation } from "./operation";
import { schemaOf } from "./outputSchema";

/** What every step is given besides its own inputs. */
export interface Shared extends HttpSettings {
  connection: Connection | undefined;
  region: Region | "connection";
}

/** The client of one run of a step. */
export const connect = (context: Pick<ActionContext, "logger" | "debug">, shared: Shared) => {
  if (!shared.connection) throw new ValidationError(connection.label, "is required");
  return createClient({
    connection: shared.connection,
    region: shared.region,
    settings: { ...shared, debugRequest: shared.debugRequest || context.debug.enabled },
    logger: context.logger,
  });
};

/** The form of a step: who, where, what, with which connection; then what is rarely needed. */
const formOf = ({ inputs, options }: Pick<Operation, "inputs" | "options">): Fields => {
  const [first, ...others] = Object.entries<InputFieldDefinition>(inputs);
  return Object.fromEntries([
    ...(first ? [first] : []),
    ["region", region],
    ...others,
    ["cioConnection", connection],
    ...Object.entries({ ...options, ...httpInputs() }),
  ]);
};

/** Puts the inputs into a route, each encoded once. An input that would change the route is refused by its `clean`. */
const fill = (template: string, values: Record<string, unknown>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

/** How every operation is performed: its inputs are cleaned by the platform, then checked, sent, and answered with. */
export const toAction = (operation: Operation) => {
  const [method = "", template = ""] = operation.route.split(" ");
  const isRead = method === "GET";
  return action({
    display: { label: operation.label, description: operation.description },
    inputs: formOf(operation),
    perform: async (context, inputs) => {
      const { cioConnection, ...values } = inputs as Record<string, unknown>;
      const shared = { ...values, connection: cioConnection } as unknown as Shared;
      const body = operation.body?.(values as never);
      const { data } = await connect(context, shared).send({
        api: operation.api,
        method,
        path: fill(template, values),
        route: operation.route,
        ...(body && { body: { content: JSON.stringify(body), contentType: "application/json" } }),
        repeatable: operation.repeatable ?? (isRead || method === "PUT" || method === "DELETE"),
        expects: "json",
        maxAnswerBytes: maxJsonBytes,
      });
      return { data };
    },
    performSafety: isRead ? PerformSafety.SAFE : PerformSafety.NOT_ALLOWED,
    examplePayload: { data: operation.example },
    outputSchema: { type: "actionOutput", schema: schemaOf(operation.example) },
  });
};

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
