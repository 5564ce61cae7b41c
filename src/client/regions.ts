import { createHash } from "node:crypto";
import type { Connection } from "@prismatic-io/spectral";
import { LRUCache } from "lru-cache";
import { fieldLabels } from "../connections";
import { connectionError } from "../errors";
import type { Api } from "../operation";

export type Region = "US" | "EU";

type Hosts = Record<Region, string>;

const trackHosts: Hosts = { US: "https://track.customer.io", EU: "https://track-eu.customer.io" };

const addresses: Record<Api, { hosts: Hosts; path: string }> = {
  track: { hosts: trackHosts, path: "/api" },
  trackHost: { hosts: trackHosts, path: "" },
  app: { hosts: { US: "https://api.customer.io", EU: "https://api-eu.customer.io" }, path: "" },
  beta: {
    hosts: { US: "https://beta-api.customer.io", EU: "https://beta-api-eu.customer.io" },
    path: "/v1/api",
  },
};

/** Where an API lives: the base that every route is appended to. An override replaces scheme, host and port. */
export const baseUrl = (api: Api, region: Region, override: string | undefined): string =>
  `${override ?? addresses[api].hosts[region]}${addresses[api].path}`;

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127(?:\.\d+){3}$/.test(host);

const overrideRule =
  "must be a scheme, a host and, if needed, a port, such as https://proxy.example.com; the paths of Customer.io are added to it";

/** The connection's Base URL Override, or undefined when it is empty. */
export const readOverride = (connection: Connection): string | undefined => {
  const given = connection.fields.baseUrl;
  if (given === undefined || given === null || given === "") return undefined;
  const refuse = (why: string) => connectionError(connection, `${fieldLabels.baseUrl}: ${why}`);
  if (typeof given !== "string" || !URL.canParse(given.trim())) throw refuse(overrideRule);
  const url = new URL(given.trim());
  if (url.username !== "" || url.password !== "") throw refuse("must not contain a user name or password");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    throw refuse("must start with https://, or the keys would travel unencrypted");
  if (url.pathname !== "/" || /[?#]/.test(given)) throw refuse(overrideRule);
  return url.origin;
};

/** The connection's own Region: US, EU, or undefined when it is to be detected. */
export const readRegion = (connection: Connection): Region | undefined => {
  const given = connection.fields.region;
  if (given === undefined || given === null || given === "") return undefined;
  const choice = String(given).trim().toUpperCase();
  if (choice === "US" || choice === "EU") return choice;
  if (choice === "AUTO") return undefined;
  throw connectionError(connection, `${fieldLabels.region}: must be Detect Automatically, US or EU`);
};

/** Regions that were found, and the look-ups that are under way; by a hash of the credential. */
const found = new LRUCache<string, Region>({ max: 5000 });
const pending = new Map<string, Promise<Region>>();

/**
 * The region that `lookUp` finds for a credential, remembered for the life of the process. Steps that run at
 * the same time share one look-up; a failed one is forgotten.
 */
export const detectOnce = (credential: string, lookUp: () => Promise<Region>): Promise<Region> => {
  const key = createHash("sha256").update(credential).digest("hex");
  const known = found.get(key);
  if (known) return Promise.resolve(known);
  const asked = pending.get(key);
  if (asked) return asked;
  const asking = lookUp()
    .then((region) => {
      found.set(key, region);
      return region;
    })
    .finally(() => pending.delete(key));
  pending.set(key, asking);
  return asking;
};
