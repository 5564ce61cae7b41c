import { isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError } from "../../errors";
import type { step } from "../../perform";

type Run = Parameters<typeof step>[0]["run"];
type Client = Parameters<Run>[0];
type More = Parameters<Run>[2];

export type Region = "US" | "EU";

/** What a test of the connection has to work with. */
export interface Keys {
  fields: More["connection"]["fields"];
  region: More["region"];
  client: Client;
  clientWith: More["clientWith"];
}

/** A key that is refused is an answer here, and so is one that belongs to another data center. */
const refusals = [301, 401, 403];

const ask = { method: "GET", repeatable: true, expects: "json" } as const;

export const regionRequest = {
  ...ask,
  api: "track",
  path: "/v1/accounts/region",
  route: "GET /v1/accounts/region",
  accept: refusals,
} as const;

export const workspacesRequest = {
  ...ask,
  api: "app",
  path: "/workspaces",
  route: "GET /workspaces",
  accept: refusals,
} as const;

type Question = typeof regionRequest | typeof workspacesRequest;

/** Where a key was accepted, and what was answered there. */
export interface Accepted {
  host: Region;
  answer: Record<string, unknown>;
}

/** Asks the EU's host, then the US one: the first that accepts the key answers. */
export const askBoth = async (client: Client, question: Question): Promise<Accepted | undefined> => {
  for (const host of ["EU", "US"] as const) {
    const { status, data } = await client.sendTo(host, question);
    if (status === 200) return { host, answer: (data ?? {}) as Record<string, unknown> };
  }
  return undefined;
};

/** Whether a guess is right. A key that cannot even be sent the way it would have to be is not it. */
export const accepts = async (client: Client, question: Question): Promise<boolean> => {
  try {
    return (await askBoth(client, question)) !== undefined;
  } catch (error) {
    if (isConnectionError(error)) return false;
    throw error;
  }
};

const filled = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

export const has = ({ fields }: Keys, ...names: string[]): boolean =>
  names.every((name) => filled(fields[name]));

/** The Region that the step or the connection names, or undefined when it is detected. */
export const namedRegion = ({ fields, region }: Keys): Region | undefined => {
  if (region !== "connection") return region;
  const named = String(fields.region ?? "")
    .trim()
    .toUpperCase();
  return named === "US" || named === "EU" ? named : undefined;
};

/** A test that could not be made, because Customer.io could not be reached, says so instead of failing the step. */
export const orUnreachable = async <T>(
  test: () => Promise<T>,
  unreachable: (why: string) => T,
): Promise<T> => {
  try {
    return await test();
  } catch (error) {
    if (error instanceof CustomerIoError)
      return unreachable(`Customer.io could not be asked. ${error.message}`);
    if (isConnectionError(error)) return unreachable(error.message);
    throw error;
  }
};
