import { createHash } from "node:crypto";
import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import type { Api } from "../operation";
import { type Credential, readCredential, secretsOf } from "./auth";
import { createDebugLog } from "./debugLog";
import { detectRegion, type Inquiry, inquire } from "./detectRegion";
import { exchange, type HttpSettings } from "./exchange";
import { collectPages } from "./pages";
import { newRedact } from "./redact";
import { baseUrl, type Region, readOverride, readRegion } from "./regions";
import type { Answer, Request } from "./request";

interface ClientOptions {
  connection: Connection;
  /** The step's own choice; "connection" leaves it to the connection. */
  region: Region | "connection";
  settings: HttpSettings;
  logger: ActionLogger;
}

/** A client for one connection. `send` resolves with the answer, or rejects with a CustomerIoError or ConnectionError. */
export const createClient = ({ connection, region, settings, logger }: ClientOptions) => {
  const override = readOverride(connection);
  const chosen = region === "connection" ? readRegion(connection) : region;
  const redact = newRedact(() => secretsOf(connection));
  const log = createDebugLog(logger, redact, settings.debugRequest);

  const exchangeWith = (
    credential: Credential | undefined,
    host: Region,
    request: Request,
  ): Promise<Answer> =>
    exchange({
      request,
      connection,
      credential,
      redact,
      baseUrl: baseUrl(request.api, host, override),
      settings,
      log,
      onRecovery: (attempts) => logger.warn(`${request.route} succeeded on attempt ${attempts}`),
    });

  const credentialFor = ({ api, anonymous }: Request): Credential | undefined =>
    anonymous ? undefined : readCredential(api, connection);

  const sendTo = async (host: Region, request: Request): Promise<Answer> =>
    exchangeWith(credentialFor(request), host, request);

  const send = async (request: Request): Promise<Answer> => {
    // A missing key is found before the region is asked for. An override is one host for both regions.
    const credential = credentialFor(request);
    const known = chosen ?? (override === undefined ? undefined : "US");
    return exchangeWith(credential, known ?? (await detectRegion(connection, sendTo)), request);
  };

  return {
    send,
    /** Sends a request once for each page of its list; see collectPages. */
    sendPages: (request: Request, maxPages: number): Promise<unknown> =>
      collectPages(send, request, maxPages),
    /** The region that the step or the connection names; undefined when it is detected. */
    region: chosen,
    /** Whether a key of the connection is accepted, and where; for finding out what is wrong. */
    inquire: (api: "track" | "app"): Promise<Inquiry> => inquire(api, sendTo),
    /** Stands for the credential that an API needs: the same for every client with it, and not to be turned back. */
    paceKey: (api: Api): string =>
      createHash("sha256").update(readCredential(api, connection).authorization).digest("hex"),
  };
};

export type Client = ReturnType<typeof createClient>;
