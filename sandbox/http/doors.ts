import type { Account, Accounts, Region } from "../accounts";
import { refusal } from "./refusal";

/** Who may call an endpoint. `region` is the lookup that answers for both regions; `open` needs no credentials. */
export type DoorName = "track" | "region" | "app" | "open";

export interface Visit {
  /** The region of the listener that was called. */
  region: Region;
  authorization: string;
  /** As received, with the query. */
  path: string;
  accounts: Accounts;
  /** Base URL of the EU listener. */
  euUrl: string;
}

type Door = (visit: Visit) => Account | undefined;

const challenge = { "WWW-Authenticate": 'Basic realm="Customer.io edge event collection"' };

const unauthorized = (headers = {}) => refusal(401, "Unauthorized request", headers);

const credentials = (authorization: string, scheme: string): string => {
  const [sentScheme = "", value = ""] = authorization.split(" ");
  return sentScheme.toLowerCase() === scheme ? value : "";
};

const trackAccount = ({ accounts, authorization }: Visit): Account => {
  const pair = Buffer.from(credentials(authorization, "basic"), "base64").toString();
  const account = [accounts.us, accounts.eu].find(({ siteId, apiKey }) => pair === `${siteId}:${apiKey}`);
  if (!account) throw unauthorized(challenge);
  return account;
};

// Unconfirmed: wrong-datacenter. Unconfirmed: us-account-in-eu.
const track: Door = (visit) => {
  const account = trackAccount(visit);
  if (account.region === visit.region) return account;
  if (visit.region === "eu") throw unauthorized(challenge);
  throw refusal(301, "wrong datacenter", { Location: visit.euUrl + visit.path });
};

// A key of the other region is as unknown as a wrong key: App API reference. Unconfirmed: other-region-keys.
const app: Door = ({ accounts, region, authorization }) => {
  const account = accounts[region];
  if (credentials(authorization, "bearer") !== account.appApiKey) throw unauthorized();
  return account;
};

/** Finds out whose request this is; throws a Refusal for a stranger. */
export const doors: Record<DoorName, Door> = { track, region: trackAccount, app, open: () => undefined };
