import type { Connection } from "../running/connection";
import { hidden } from "./reply";

const secretFields = ["siteId", "apiKey", "appApiKey"] as const;

/** Shorter fields are no keys: whoever has one has made it up. */
const shortest = 6;

/** Everything of a connection that must not be shown, in the writings in which it may come back. */
const secretsOf = ({ fields }: Connection): string[] => {
  const given = secretFields.flatMap((field) => {
    const value = fields[field] ?? "";
    return value.length < shortest ? [] : [value];
  });
  const pair = `${fields.siteId}:${fields.apiKey}`;
  const host = URL.canParse(fields.baseUrl ?? "") ? [new URL(fields.baseUrl ?? "").host] : [];
  return [
    ...given,
    pair,
    Buffer.from(pair).toString("base64"),
    Buffer.from(pair).toString("base64url"),
    ...host,
  ];
};

/** What stands between blanks, quotes and brackets: an address is one of these. */
const word = /[^\s"'<>(){}[\],;|]+/g;

/** A run of digits that is long enough for the number of a workspace, a phone number or a time. */
const longNumber = /\d{5,}/g;

/** Shorter names of an account are parts of any sentence. */
const shortestName = 3;

/**
 * Hides the keys of a connection, what the account calls its own, addresses and long numbers in a text that somebody
 * else is going to read. Answers are written without any of them; this is for what nobody has thought of.
 */
export const newDiscretion = (connection: Connection, own: readonly string[] = []) => {
  const names = own.filter((name) => name.length >= shortestName);
  const secrets = [...secretsOf(connection), ...names].sort((one, other) => other.length - one.length);
  return (text: string): string =>
    secrets
      .reduce((left, secret) => left.replaceAll(secret, hidden), text)
      .replace(word, (one) => (one.includes("@") ? hidden : one))
      .replace(longNumber, hidden);
};
