import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import type { Component } from "./component";
import { UsageError } from "./usageError";

/** The fields of the connection that the environment may fill. */
const variables = {
  siteId: "CUSTOMERIO_SITE_ID",
  apiKey: "CUSTOMERIO_API_KEY",
  appApiKey: "CUSTOMERIO_APP_API_KEY",
  region: "CUSTOMERIO_REGION",
  baseUrl: "CUSTOMERIO_BASE_URL",
} as const;

type Field = keyof typeof variables;
type Fields = Record<Field, string>;

/** Where the steps run: a sandbox of their own, or the account that the environment names. */
export interface Account {
  /** The connection as the platform hands it to a step. */
  connection: { key: string; configVarKey: string; fields: Record<string, string> };
  /** Absent when the account is real: nobody can look inside. */
  sandbox?: Sandbox;
  /** For the reader: "a sandbox on this machine". */
  place: string;
  close: () => Promise<void>;
}

const fieldsFrom = (env: NodeJS.ProcessEnv): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(variables)
      .map(([field, variable]) => [field, env[variable]?.trim() ?? ""])
      .filter(([, value]) => value !== ""),
  );

/** The credentials of the environment; undefined when there are none and the sandbox is to be used. */
export const credentialsFrom = (env: NodeJS.ProcessEnv): Partial<Fields> | undefined => {
  const fields = fieldsFrom(env);
  const missing = (["siteId", "apiKey"] as const).filter((field) => fields[field] === undefined);
  if (missing.length === 0) return fields;
  const [given] = Object.keys(fields) as Field[];
  if (given === undefined) return undefined;
  throw new UsageError(
    `${variables[given]} is set, but ${missing.map((field) => variables[field]).join(" and ")} is not. ` +
      "Set both keys to use an account, or none of these variables to use the sandbox",
  );
};

const connectionOf = ({ connections }: Component, fields: Partial<Fields>): Account["connection"] => {
  const connection = connections.find(({ key }) => key === "apiKey");
  if (!connection) throw new Error("the built package has no connection apiKey");
  const filled: Partial<Record<string, string>> = fields;
  return {
    key: connection.key,
    configVarKey: "Demo",
    fields: Object.fromEntries(
      connection.inputs.map((input) => [input.key, filled[input.key] ?? input.default ?? ""]),
    ),
  };
};

/** Opens the account that the steps run on. With credentials nothing is started and nothing is sent yet. */
export const openAccount = async (
  component: Component,
  credentials: Partial<Fields> | undefined,
): Promise<Account> => {
  if (credentials)
    return {
      connection: connectionOf(component, credentials),
      place: credentials.baseUrl ? `the account at ${credentials.baseUrl}` : "the real Customer.io account",
      close: async () => {},
    };
  const sandbox = await startSandbox();
  const { siteId, apiKey, appApiKey } = sandbox.account;
  return {
    connection: connectionOf(component, { siteId, apiKey, appApiKey, baseUrl: sandbox.us.url }),
    sandbox,
    place: "a sandbox of Customer.io on this machine",
    close: sandbox.close,
  };
};
