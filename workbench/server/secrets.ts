import type { Connection } from "../../running/connection";

/** What is shorter is no key, and would be hidden in the middle of words, in characters. */
const shortestKey = 8;

const secretFields = ["siteId", "apiKey", "appApiKey", "webhookSigningKey"];

/** Every key of the connection, alone and as it stands in an Authorization header. */
export const secretsOf = ({ fields }: Connection): string[] => {
  const plain = secretFields
    .map((field) => fields[field] ?? "")
    .filter((secret) => secret.length >= shortestKey);
  const pair = `${fields.siteId}:${fields.apiKey}`;
  const encoded = [...plain, pair].flatMap((secret) => [
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("base64url"),
  ]);
  return [...new Set([...plain, ...encoded])].sort((a, b) => b.length - a.length);
};

/**
 * The last door to the page. What comes here is redacted already, but for what a step answers: an address that is
 * asked for its own headers would send a key back.
 */
export const hideIn =
  (secrets: readonly string[]) =>
  (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, "[redacted]"), text);
