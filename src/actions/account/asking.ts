import { isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError } from "../../errors";
import type { step } from "../../perform";

type Run = Parameters<typeof step>[0]["run"];
type Client = Parameters<Run>[0];
type More = Parameters<Run>[2];

/** What a test of the connection has to work with. */
export interface Keys {
  fields: More["connection"]["fields"];
  client: Client;
  clientWith: More["clientWith"];
}

/** Where a key was accepted, and what was answered there. */
export interface Accepted {
  host: string;
  answer: Record<string, unknown>;
}

/** Who accepts a key of the connection; undefined when neither region does. */
export const ask = async (client: Client, api: "track" | "app"): Promise<Accepted | undefined> => {
  const found = await client.inquire(api);
  if (!("host" in found)) return undefined;
  return { host: found.host, answer: (found.answer.data ?? {}) as Record<string, unknown> };
};

/** Whether a guess is right. A key that cannot even be sent the way it would have to be is not it. */
export const accepts = async (client: Client, api: "track" | "app"): Promise<boolean> => {
  try {
    return (await ask(client, api)) !== undefined;
  } catch (error) {
    if (isConnectionError(error)) return false;
    throw error;
  }
};

/** What is said of a key that was accepted: whether steps that use it reach the account. */
export const judge = (
  { client }: Keys,
  region: string,
  { works, isRight }: { works: string; isRight: string },
): { works: boolean; message: string } => {
  const named = client.region;
  return named === undefined || named === region
    ? { works: true, message: `${works}. The account is in the ${region}` }
    : {
        works: false,
        message: `${isRight}, but the account is in the ${region} and Region says ${named}. Set Region to ${region} or to Detect Automatically`,
      };
};

const filled = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

export const has = ({ fields }: Keys, ...names: string[]): boolean =>
  names.every((name) => filled(fields[name]));

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
