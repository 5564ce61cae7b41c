import type { Component } from "../running/component";
import { type Connection, connectionOf } from "../running/connection";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { type View, viewOf } from "../sandbox/window";
import { UsageError } from "./usageError";

/** The fields of the connection that the environment may fill. */
export const variables = {
  siteId: "CUSTOMERIO_SITE_ID",
  apiKey: "CUSTOMERIO_API_KEY",
  appApiKey: "CUSTOMERIO_APP_API_KEY",
  webhookSigningKey: "CUSTOMERIO_WEBHOOK_SIGNING_KEY",
  region: "CUSTOMERIO_REGION",
  baseUrl: "CUSTOMERIO_BASE_URL",
} as const;

type Field = keyof typeof variables;

/** An account that the environment names. */
export interface Credentials extends Partial<Record<Field, string>> {
  /** Where its sandbox lets others look inside, if it is one. */
  windowUrl?: string;
}

/** Where the steps run: a sandbox of their own, or the account that the environment names. */
export interface Account {
  connection: Connection;
  /** Absent where another process runs it, or Customer.io. */
  sandbox?: Sandbox;
  /** What it holds now; absent when the account is real: nobody can look inside. */
  look?: () => Promise<View>;
  /** For the reader: "a sandbox on this machine". */
  place: string;
  close: () => Promise<void>;
}

const valueIn = (env: NodeJS.ProcessEnv, variable: string): string | undefined =>
  env[variable]?.trim() || undefined;

/** The credentials of the environment; undefined when there are none and the sandbox is to be used. */
export const credentialsFrom = (env: NodeJS.ProcessEnv): Credentials | undefined => {
  const fields = (Object.keys(variables) as Field[]).filter((field) => valueIn(env, variables[field]));
  const missing = (["siteId", "apiKey"] as const).filter((field) => !fields.includes(field));
  const [given] = fields;
  if (given === undefined) return undefined;
  if (missing.length > 0)
    throw new UsageError(
      `${variables[given]} is set, but ${missing.map((field) => variables[field]).join(" and ")} is not. ` +
        "Set both keys to use an account, or none of these variables to use the sandbox",
    );
  const windowUrl = valueIn(env, "CUSTOMERIO_SANDBOX");
  return {
    ...Object.fromEntries(fields.map((field) => [field, valueIn(env, variables[field])])),
    ...(windowUrl !== undefined && { windowUrl }),
  };
};

const lookThrough = (windowUrl: string) => async (): Promise<View> => {
  const answer = await fetch(windowUrl).catch(() => {
    throw new UsageError(
      `the sandbox of CUSTOMERIO_SANDBOX does not answer: start npm run sandbox and type its export lines again`,
    );
  });
  return (await answer.json()) as View;
};

const openNamed = (component: Component, { windowUrl, ...fields }: Credentials): Account => {
  const address = fields.baseUrl ? `the account at ${fields.baseUrl}` : "the real Customer.io account";
  return {
    connection: connectionOf(component, { ...fields }),
    ...(windowUrl !== undefined && { look: lookThrough(windowUrl) }),
    place: windowUrl === undefined ? address : `the sandbox at ${fields.baseUrl}`,
    close: async () => {},
  };
};

/** Opens the account that the steps run on. With credentials nothing is started and nothing is sent yet. */
export const openAccount = async (
  component: Component,
  credentials: Credentials | undefined,
): Promise<Account> => {
  if (credentials) return openNamed(component, credentials);
  const sandbox = await startSandbox();
  const { siteId, apiKey, appApiKey, webhookSigningKey } = sandbox.account;
  return {
    connection: connectionOf(component, {
      siteId,
      apiKey,
      appApiKey,
      webhookSigningKey,
      baseUrl: sandbox.us.url,
    }),
    sandbox,
    look: async () => viewOf(sandbox),
    place: "a sandbox of Customer.io on this machine",
    close: sandbox.close,
  };
};
