import { createHash } from "node:crypto";
import type { Connection } from "@prismatic-io/spectral";
import { fieldLabels } from "../connections";
import { CustomerIoError, connectionError, copyOfError } from "../errors";
import type { Api } from "../operation";
import { hasTrackKey, readCredential } from "./auth";
import { remembered } from "./remembered";
import type { Answer, Request } from "./request";

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

const urlIn = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined; // URL.canParse takes as long again, for every step
  }
};

/** The one that was read last: reading takes a fiftieth of a step, and a process rarely meets another. */
let known: { given: unknown; override: string } | undefined;

/** The connection's Base URL Override, or undefined when it is empty. */
export const readOverride = (connection: Connection): string | undefined => {
  const given = connection.fields.baseUrl;
  if (given === undefined || given === null || given === "") return undefined;
  if (given === known?.given) return known.override;
  const refuse = (why: string) => connectionError(connection, `${fieldLabels.baseUrl}: ${why}`);
  const url = typeof given === "string" ? urlIn(given.trim()) : undefined;
  if (!url) throw refuse(overrideRule);
  if (url.username !== "" || url.password !== "") throw refuse("must not contain a user name or password");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    throw refuse("must start with https://, or the keys would travel unencrypted");
  if (url.pathname !== "/" || /[?#]/.test(String(given))) throw refuse(overrideRule);
  known = { given, override: url.origin };
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

type SendTo = (host: Region, request: Request) => Promise<Answer>;

/** A refusal is an answer here: the other host may know the account. 301 was seen for a wrong data center in 2023. */
const question = {
  method: "GET",
  repeatable: true,
  expects: "json",
  accept: [301, 401, 403],
} as const;

const accountRegion: Request = {
  ...question,
  api: "track",
  path: "/v1/accounts/region",
  route: "GET /v1/accounts/region",
};

const workspaces: Request = {
  ...question,
  api: "app",
  path: "/v1/workspaces",
  route: "GET /v1/workspaces",
};

const regions = new Map<unknown, Region>([
  ["us", "US"],
  ["eu", "EU"],
]);

/** The Track API says where the account is, on either host. */
const namedRegion = ({ status, data }: Answer): Region => {
  const found = regions.get((data as { region?: unknown } | null)?.region);
  if (found) return found;
  throw new CustomerIoError(
    `${accountRegion.route} did not name a region: set Region of the connection to US or EU`,
    { route: accountRegion.route, status, attempts: 1, mayHaveBeenApplied: false },
  );
};

/** The questions that tell whether a key is accepted. */
const questions = { track: accountRegion, app: workspaces };

/** Where a key was accepted, and what was answered there; or the status of the last refusal. */
export type Inquiry = { host: Region; answer: Answer } | { refused: number };

/**
 * Asks whether a key is accepted: the EU's host first, so that an account of the EU never meets a US host. Older
 * documentation has each host refuse the other's accounts: a refusal of one is not the last word.
 */
export const inquire = async (api: "track" | "app", sendTo: SendTo): Promise<Inquiry> => {
  let refused = 401;
  for (const host of ["EU", "US"] as const) {
    const answer = await sendTo(host, questions[api]);
    if (answer.status === 200) return { host, answer };
    refused = answer.status;
  }
  return { refused };
};

const lookUp = async (api: "track" | "app", connection: Connection, sendTo: SendTo): Promise<Region> => {
  const found = await inquire(api, sendTo);
  // The App API cannot say where an account is: the host that accepts the key is the one.
  if ("host" in found) return api === "track" ? namedRegion(found.answer) : found.host;
  const { route } = questions[api];
  const { name, causes } = readCredential(api, connection);
  throw connectionError(
    connection,
    `${route} failed with status ${found.refused}: neither the EU nor the US host of Customer.io accepts ${name}. ` +
      `Usual causes: ${causes}. The step Test Connection finds out which it is. If the key is right, set Region of the connection to US or EU`,
    { route, status: found.refused, attempts: 2, mayHaveBeenApplied: false },
  );
};

/** Regions that were found, and the look-ups that are under way; by a hash of the credential. */
const found = remembered<Region>();
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

/**
 * Others may wait for the same look-up: it goes on when this request has no time left for it. Nothing stays with the
 * signal: a step that waits for an export sends many requests with one.
 */
const waitedFor = <T>(lookUp: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  signal === undefined
    ? lookUp
    : new Promise((resolve, reject) => {
        const giveUp = (): void => reject(signal.reason);
        lookUp.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
        if (signal.aborted) giveUp();
        else signal.addEventListener("abort", giveUp, { once: true });
      });

/** The region of the account behind a connection, asked of Customer.io once in the life of the process. */
export const detectRegion = (
  connection: Connection,
  sendTo: SendTo,
  signal: AbortSignal | undefined,
): Promise<Region> => {
  const api = hasTrackKey(connection) ? "track" : "app";
  const { authorization } = readCredential(api, connection);
  const detecting = detectOnce(authorization, () => lookUp(api, connection, sendTo)).catch(
    (error: unknown) => {
      throw copyOfError(error);
    },
  );
  return waitedFor(detecting, signal);
};
