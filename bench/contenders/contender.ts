import type { Attributes } from "../people";

/** Where the steps go. */
export interface Target {
  url: string;
  siteId: string;
  apiKey: string;
  /** The built package: the absolute path of dist/index.js. */
  bundle: string;
}

/** Rejects unless Customer.io took the person. */
export type Identify = (id: string, attributes: Attributes) => Promise<unknown>;

export type Contender = (target: Target) => Identify;
