import { randomBytes, randomInt } from "node:crypto";

export type Region = "us" | "eu";

export const regions = ["us", "eu"] as const satisfies readonly Region[];

/** The credentials of one workspace: the Track pair and the App API key. */
export interface Account<R extends Region = Region> {
  siteId: string;
  apiKey: string;
  appApiKey: string;
  region: R;
  workspaceId: number;
}

export type Accounts = { [R in Region]: Account<R> };

const randomKey = (): string => randomBytes(10).toString("hex");

export const newAccount = <R extends Region>(region: R): Account<R> => ({
  siteId: randomKey(),
  apiKey: randomKey(),
  appApiKey: randomKey(),
  region,
  workspaceId: randomInt(100_000, 999_999),
});
