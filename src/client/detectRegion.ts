import type { Connection } from "@prismatic-io/spectral";
import { CustomerIoError, connectionError, copyOfError } from "../errors";
import { hasTrackKey, readCredential } from "./auth";
import { detectOnce, type Region } from "./regions";
import type { Answer, Request } from "./request";

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

/** The region of the account behind a connection, asked of Customer.io once in the life of the process. */
export const detectRegion = (connection: Connection, sendTo: SendTo): Promise<Region> => {
  const api = hasTrackKey(connection) ? "track" : "app";
  const { authorization } = readCredential(api, connection);
  return detectOnce(authorization, () => lookUp(api, connection, sendTo)).catch((error: unknown) => {
    throw copyOfError(error);
  });
};
