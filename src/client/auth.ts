import type { Connection } from "@prismatic-io/spectral";
import { fieldLabels } from "../connections";
import { connectionError } from "../errors";

export interface Credential {
  /** The Authorization header. */
  authorization: string;
  /** How an error calls it, without a value: "the Track API key and Site ID". */
  name: string;
  /** Everything that must never be shown. */
  secrets: string[];
}

const base64 = (value: string): string => Buffer.from(value, "utf8").toString("base64");

/** A secret as it is, and as it would stand in a URL or in JSON. */
const everyWriting = (secrets: string[]): string[] => [
  ...new Set(
    secrets.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]),
  ),
];

/** Reads a field of the connection, without the spaces that people paste along. */
const read = (connection: Connection, field: "apiKey" | "siteId"): string => {
  const value = connection.fields[field];
  const trimmed = typeof value === "string" ? value.trim() : "";
  if (trimmed !== "") return trimmed;
  throw connectionError(
    connection,
    `${fieldLabels[field]}: is missing on the connection; the Track API needs it`,
  );
};

/** HTTP basic auth of the Track API: the Site ID is the user name, the API key the password. */
export const trackCredential = (connection: Connection): Credential => {
  const [siteId, apiKey] = [read(connection, "siteId"), read(connection, "apiKey")];
  if (siteId.includes(":"))
    throw connectionError(
      connection,
      `${fieldLabels.siteId}: must not contain a colon; it is a Site ID alone`,
    );
  const pair = base64(`${siteId}:${apiKey}`);
  return {
    authorization: `Basic ${pair}`,
    name: "the Track API key and Site ID",
    secrets: everyWriting([apiKey, siteId, pair, base64(apiKey), base64(siteId)]),
  };
};
