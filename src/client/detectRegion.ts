import { type Connection, isConnectionError } from "@prismatic-io/spectral";
import { fieldLabels } from "../connections";
import { CustomerIoError, connectionError } from "../errors";
import { hasTrackKey, readCredential } from "./auth";
import { detectOnce, type Region } from "./regions";
import { type Answer, maxJsonBytes, type Request } from "./request";

type SendTo = (host: Region, request: Request) => Promise<Answer>;

const look = { method: "GET", repeatable: true, expects: "json", maxAnswerBytes: maxJsonBytes } as const;

const regionRequest: Request = {
  ...look,
  api: "track",
  path: "/v1/accounts/region",
  route: "GET /v1/accounts/region",
};

const regions = new Map<unknown, Region>([
  ["us", "US"],
  ["eu", "EU"],
]);

const askTrack = async (sendTo: SendTo, host: Region): Promise<Region> => {
  const { status, data } = await sendTo(host, regionRequest);
  const found = regions.get((data as { region?: unknown } | null)?.region);
  if (found) return found;
  throw new CustomerIoError(
    `${regionRequest.route} did not name a region: set Region of the connection to US or EU`,
    { route: regionRequest.route, status, attempts: 1, mayHaveBeenApplied: false },
  );
};

/**
 * Either host knows every account. The EU one is asked first so that an account of the EU never meets a US host;
 * older documentation has it refuse US accounts, so a refusal there is not the last word.
 */
const byTrackKey = async (sendTo: SendTo): Promise<Region> => {
  try {
    return await askTrack(sendTo, "EU");
  } catch (error) {
    if (isConnectionError(error)) return askTrack(sendTo, "US");
    throw error;
  }
};

/** The App API cannot say where an account is: the host that accepts the key is the one. 301 was seen for 401 in 2023. */
const workspaces: Request = {
  ...look,
  api: "app",
  path: "/workspaces",
  route: "GET /workspaces",
  accept: [301, 401],
};

const byAppKey = async (sendTo: SendTo, connection: Connection): Promise<Region> => {
  for (const host of ["EU", "US"] as const) {
    const { status } = await sendTo(host, workspaces);
    if (status === 200) return host;
  }
  throw connectionError(
    connection,
    `${fieldLabels.appApiKey}: neither the EU nor the US host accepts it. The key is wrong, or Region must be set because the key may not list workspaces`,
    { route: workspaces.route, status: 401, attempts: 2, mayHaveBeenApplied: false },
  );
};

/** The region of the account behind a connection, asked of Customer.io once in the life of the process. */
export const detectRegion = (connection: Connection, sendTo: SendTo): Promise<Region> =>
  hasTrackKey(connection)
    ? detectOnce(readCredential("track", connection).authorization, () => byTrackKey(sendTo))
    : detectOnce(readCredential("app", connection).authorization, () => byAppKey(sendTo, connection));
