import { randomBytes, randomInt } from "node:crypto";

export type Region = "us" | "eu";

export const regions = ["us", "eu"] as const satisfies readonly Region[];

/** The credentials of one workspace: the Track pair, the App API key and what its webhooks are signed with. */
export interface Account<R extends Region = Region> {
  siteId: string;
  apiKey: string;
  appApiKey: string;
  /** No route hands it out: it is copied from a page of Customer.io. Unconfirmed: webhook-signing-key. */
  webhookSigningKey: string;
  region: R;
  workspaceId: number;
}

export type Accounts = { [R in Region]: Account<R> };

const randomKey = (): string => randomBytes(10).toString("hex");

export const newKeys = () => ({
  siteId: randomKey(),
  apiKey: randomKey(),
  appApiKey: randomKey(),
  webhookSigningKey: randomKey(),
});

export const newAccount = <R extends Region>(region: R): Account<R> => ({
  ...newKeys(),
  region,
  workspaceId: randomInt(100_000, 999_999),
});
