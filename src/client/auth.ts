import type { Connection } from "@prismatic-io/spectral";
import { appApiKey as appOnly, fieldLabels, apiKey as withTrackKey } from "../connections";
import { connectionError } from "../errors";
import type { Api } from "../operation";

/** What proves to an API of Customer.io who is calling. */
export interface Credential {
  /** The Authorization header. */
  authorization: string;
  /** How an error calls it, without a value. */
  name: string;
  /** Why Customer.io may refuse it. */
  causes: string;
}

type SecretField = "apiKey" | "siteId" | "appApiKey" | "webhookSigningKey";

const base64 = (value: string): string => Buffer.from(value, "utf8").toString("base64");

/** A field of the connection without the spaces that people paste along; "" when it is missing. */
const read = ({ fields }: Connection, field: SecretField): string => {
  const value = fields[field];
  return typeof value === "string" ? value.trim() : "";
};

/** No key is longer, in characters; a token that somebody's proxy takes in its place may be longer than a key. */
const longestKey = 4096;

const demandField = (connection: Connection, field: SecretField, why: string): string => {
  const value = read(connection, field);
  if (value.length > longestKey)
    throw connectionError(connection, `${fieldLabels[field]}: is longer than any key`);
  if (value !== "") return value;
  throw connectionError(connection, `${fieldLabels[field]}: is missing on the connection; ${why}`);
};

const trackNeeds = "the Track API needs it";

/** HTTP basic auth: the Site ID is the user name, the API key the password. */
const trackCredential = (connection: Connection): Credential => {
  if (connection.key === appOnly.key)
    throw connectionError(
      connection,
      `Connection: has the type ${appOnly.display.label}, but the Track API needs a Track API key and its Site ID: choose a connection of the type ${withTrackKey.display.label}`,
    );
  const siteId = demandField(connection, "siteId", trackNeeds);
  const apiKey = demandField(connection, "apiKey", trackNeeds);
  if (siteId.includes(":"))
    throw connectionError(
      connection,
      `${fieldLabels.siteId}: must not contain a colon; it is a Site ID alone`,
    );
  return {
    authorization: `Basic ${base64(`${siteId}:${apiKey}`)}`,
    name: "the Track API key and Site ID",
    causes: "an App API key or Pipelines key instead of a Track API key, Site ID and API Key swapped",
  };
};

const appCredential = (connection: Connection): Credential => {
  const key = demandField(connection, "appApiKey", "the App API needs it");
  if (!/^[\x21-\x7e]+$/.test(key))
    throw connectionError(connection, `${fieldLabels.appApiKey}: has a character that no key has`);
  return {
    authorization: `Bearer ${key}`,
    name: "the App API key",
    causes:
      "a Track API key instead of an App API key, a key without the scope for this, an IP address that the key does not allow",
  };
};

const credentialReaders: Record<Api, (connection: Connection) => Credential> = {
  track: trackCredential,
  trackHost: trackCredential,
  app: appCredential,
  beta: appCredential,
};

/** The credential that an API needs; a ConnectionError that names the field when the connection lacks it. */
export const readCredential = (api: Api, connection: Connection): Credential =>
  credentialReaders[api](connection);

/** What Customer.io signs its reporting webhooks with; a ConnectionError when the connection lacks it. */
export const readSigningKey = (connection: Connection): string =>
  demandField(
    connection,
    "webhookSigningKey",
    "without it nobody can tell whether a request comes from Customer.io",
  );

/** Whether the connection has what Customer.io signs its reporting webhooks with; a ConnectionError when it cannot be that. */
export const hasSigningKey = (connection: Connection): boolean =>
  read(connection, "webhookSigningKey") !== "" && readSigningKey(connection) !== "";

/** Whether the connection has a Track API key, or only one for the App API. */
export const hasTrackKey = (connection: Connection): boolean =>
  (read(connection, "apiKey") !== "" && read(connection, "siteId") !== "") ||
  read(connection, "appApiKey") === "";

/** A secret as it is, and as it would stand in a URL or in JSON, where some writers put a backslash before each slash. */
const writings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret.toWellFormed()),
  JSON.stringify(secret).slice(1, -1),
  secret.replaceAll("/", "\\/"),
];

/** With and without the "=" at the end, and in the alphabet for URLs. */
const encodings = (secret: string): string[] => [
  base64(secret),
  base64(secret).replaceAll("=", ""),
  Buffer.from(secret, "utf8").toString("base64url"),
];

/** Every secret of a connection, alone and encoded: what must never be shown. */
const secretsOf = (connection: Connection): string[] => {
  const [apiKey, siteId] = [read(connection, "apiKey"), read(connection, "siteId")];
  const others = [read(connection, "appApiKey"), read(connection, "webhookSigningKey")];
  const plain = [apiKey, siteId, ...others].filter((secret) => secret !== "" && secret.length <= longestKey);
  return [...plain, ...[...plain, `${siteId}:${apiKey}`].flatMap(encodings)].flatMap(writings);
};

/** Hides secrets in a text that is to be shown. */
export type Redact = (text: string) => string;

/**
 * Replaces every secret of the connections by "[redacted]"; the longest first, so that no part of one is left
 * standing. A connection may be added later. The secrets are gathered when a text is shown: most steps show none.
 */
export const newRedact = (connections: readonly Connection[]): Redact => {
  let secrets: string[] = [];
  let gathered = 0;
  return (text) => {
    if (gathered < connections.length) {
      secrets = [...new Set(connections.flatMap(secretsOf))].sort((a, b) => b.length - a.length);
      gathered = connections.length;
    }
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, "[redacted]"), text);
  };
};
