import { createHash } from "node:crypto";
import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import type { Api } from "../operation";
import { type Credential, newRedact, type Redact, readCredential } from "./auth";
import { createDebugLog } from "./debugLog";
import { detectRegion, type Inquiry, inquire } from "./detectRegion";
import { exchange, type HttpSettings } from "./exchange";
import { collectPages } from "./pages";
import { baseUrl, type Region, readOverride, readRegion } from "./regions";
import type { Answer, Request } from "./request";

interface ClientOptions {
  connection: Connection;
  /** The step's own choice; "connection" leaves it to the connection. */
  region: Region | "connection";
  settings: HttpSettings;
  logger: ActionLogger;
}

/** Calls Customer.io with the keys of one connection. */
export interface Client {
  /** Resolves with the answer, or rejects with a CustomerIoError or ConnectionError. */
  send: (request: Request) => Promise<Answer>;
  /** Sends a request once for each page of its list; see collectPages. */
  sendPages: (request: Request, maxPages: number) => Promise<unknown>;
  /** The region that the step or the connection names; undefined when it is detected. */
  region: Region | undefined;
  /** Whether a key of the connection is accepted, and where; for finding out what is wrong. */
  inquire: (api: "track" | "app") => Promise<Inquiry>;
  /** Stands for the credential that an API needs: the same for every client with it, and not to be turned back. */
  paceKey: (api: Api) => string;
  /** Hides every secret of the connection, and of those derived from it or that it was derived from. */
  redact: Redact;
  /** A client for the same connection with other fields. Both hide the secrets of both. */
  with: (fields: Connection["fields"]) => Client;
}

/** `connections`: this one, and all that it is derived from or that are derived from it. */
const clientOf = (given: ClientOptions, connections: Connection[]): Client => {
  const { connection, region, settings, logger } = given;
  const override = readOverride(connection);
  const chosen = region === "connection" ? readRegion(connection) : region;
  const redact = newRedact(connections);
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
    sendPages: (request, maxPages) => collectPages(send, request, maxPages),
    region: chosen,
    inquire: (api) => inquire(api, sendTo),
    paceKey: (api) =>
      createHash("sha256").update(readCredential(api, connection).authorization).digest("hex"),
    redact,
    with: (fields) => {
      const derived = { ...connection, fields: { ...connection.fields, ...fields } };
      connections.push(derived);
      return clientOf({ ...given, connection: derived }, connections);
    },
  };
};

/** A client for one connection. */
export const createClient = (given: ClientOptions): Client => clientOf(given, [given.connection]);
