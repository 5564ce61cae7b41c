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

const workspaces: Request = { ...question, api: "app", path: "/workspaces", route: "GET /workspaces" };

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

/**
 * Asks the EU's host first, so that an account of the EU never meets a US host. Older documentation has each host
 * refuse the other's accounts: a refusal of one is not the last word.
 */
const lookUp = async (api: "track" | "app", connection: Connection, sendTo: SendTo): Promise<Region> => {
  const request = api === "track" ? accountRegion : workspaces;
  let status = 401;
  for (const host of ["EU", "US"] as const) {
    const answer = await sendTo(host, request);
    // The App API cannot say where an account is: the host that accepts the key is the one.
    if (answer.status === 200) return api === "track" ? namedRegion(answer) : host;
    status = answer.status;
  }
  const { name, causes } = readCredential(api, connection);
  throw connectionError(
    connection,
    `${request.route} failed with status ${status}: neither the EU nor the US host of Customer.io accepts ${name}. ` +
      `Usual causes: ${causes}. If the key is right, set Region of the connection to US or EU`,
    { route: request.route, status, attempts: 2, mayHaveBeenApplied: false },
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
