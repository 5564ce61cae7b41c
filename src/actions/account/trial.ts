import { type Connection, isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError } from "../../errors";
import type { Client } from "../../perform";

/** What is tested: what somebody filled in, and a client with it. */
export interface Trial {
  fields: Connection["fields"];
  client: Client;
}

/** Where a key was accepted, and what was answered there. */
export interface Accepted {
  host: string;
  answer: Record<string, unknown>;
}

/** Who accepts the key of a client's connection; undefined when neither region does. */
export const tryKey = async (client: Client, api: "track" | "app"): Promise<Accepted | undefined> => {
  const found = await client.inquire(api);
  if (!("host" in found)) return undefined;
  return { host: found.host, answer: (found.answer.data ?? {}) as Record<string, unknown> };
};

/** Whether a guess at what a key really is was right. One that cannot even be sent that way was not. */
export const isRightGuess = async (client: Client, api: "track" | "app"): Promise<boolean> => {
  try {
    return (await tryKey(client, api)) !== undefined;
  } catch (error) {
    if (isConnectionError(error)) return false;
    throw error;
  }
};

/** What is said of a key that was accepted: whether steps that use it reach the account. */
export const judge = (
  { client }: Trial,
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

export const has = ({ fields }: Trial, ...names: string[]): boolean =>
  names.every((name) => filled(fields[name]));

/** A trial that could not be made, because Customer.io could not be reached, says so instead of failing the step. */
export const orUnreachable = async <T>(
  run: () => Promise<T>,
  unreachable: (why: string) => T,
): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CustomerIoError)
      return unreachable(`Customer.io could not be asked. ${error.message}`);
    if (isConnectionError(error)) return unreachable(error.message);
    throw error;
  }
};
