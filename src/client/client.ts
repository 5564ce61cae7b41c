import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import { isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError } from "../errors";
import { trackCredential } from "./auth";
import { createDebugLog } from "./debugLog";
import { exchange } from "./exchange";
import { baseUrl, detectOnce, type Region, readOverride, readRegion } from "./regions";
import type { Answer, Request } from "./request";

/** How requests are sent and repeated; what the HTTP inputs of a form hold. */
export interface HttpSettings {
  /** Milliseconds for one attempt. */
  timeout: number;
  debugRequest: boolean;
  /** Milliseconds. */
  retryDelayMS: number;
  retryAllErrors: boolean;
  maxRetries: number;
  useExponentialBackoff: boolean;
}

interface ClientOptions {
  connection: Connection;
  /** The step's own choice; "connection" leaves it to the connection. */
  region: Region | "connection";
  settings: HttpSettings;
  logger: ActionLogger;
}

/** The largest JSON answer that is read, in bytes. */
export const maxJsonBytes = 10_000_000;

const regionRequest: Request = {
  api: "track",
  method: "GET",
  path: "/v1/accounts/region",
  route: "GET /v1/accounts/region",
  repeatable: true,
  expects: "json",
  maxAnswerBytes: maxJsonBytes,
};

const regions = new Map<unknown, Region>([
  ["us", "US"],
  ["eu", "EU"],
]);

/** A client for one connection. `send` resolves with the answer, or rejects with a CustomerIoError or ConnectionError. */
export const createClient = ({ connection, region, settings, logger }: ClientOptions) => {
  const credential = trackCredential(connection);
  const override = readOverride(connection);
  const chosen = region === "connection" ? readRegion(connection) : region;
  const log = createDebugLog(logger, credential.secrets, settings.debugRequest);

  const sendTo = (base: string, request: Request): Promise<Answer> =>
    exchange({
      request,
      connection,
      credential,
      baseUrl: base,
      settings,
      log,
      onRecovery: (attempts) => logger.warn(`${request.route} succeeded on attempt ${attempts}`),
    });

  const askRegion = async (host: Region): Promise<Region> => {
    const { status, data } = await sendTo(baseUrl("track", host, undefined), regionRequest);
    const found = regions.get((data as { region?: unknown } | null)?.region);
    if (found) return found;
    throw new CustomerIoError(
      `${regionRequest.route} did not name a region: set Region of the connection to US or EU`,
      { route: regionRequest.route, status, attempts: 1, mayHaveBeenApplied: false },
    );
  };

  // Either host knows every account. The EU one is asked first so that an account of the EU never meets a US host;
  // older documentation has it refuse US accounts, so a refusal there is not the last word.
  const lookUp = async (): Promise<Region> => {
    try {
      return await askRegion("EU");
    } catch (error) {
      if (isConnectionError(error)) return askRegion("US");
      throw error;
    }
  };

  const base = async (request: Request): Promise<string> => {
    if (override !== undefined) return baseUrl(request.api, chosen ?? "US", override);
    return baseUrl(request.api, chosen ?? (await detectOnce(credential.authorization, lookUp)), undefined);
  };

  return { send: async (request: Request): Promise<Answer> => sendTo(await base(request), request) };
};

export type Client = ReturnType<typeof createClient>;
