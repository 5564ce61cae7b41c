import { type Fields, isFields } from "../fields";
import { invalid, type Problem, required } from "../problems";
import { identifierProblems, type PersonRef } from "../state/identifiers";
import { fieldsOf, type SendChannel } from "./sendFields";

const mostRecipients = 15;
const mostDaysAhead = 90;
const secondsPerDay = 86_400;

const kinds = ["id", "email", "cio_id"] as const;

/** Whom a send means; undefined where that is not exactly one person. A cio_id has no prefix here. */
export const sendRefOf = (identifiers: unknown): PersonRef | undefined => {
  const [[name, value] = [], ...others] = isFields(identifiers) ? Object.entries(identifiers) : [];
  const kind = kinds.find((known) => known === name);
  return kind && others.length === 0 && typeof value === "string" ? { kind, value } : undefined;
};

const whoProblems = ({ identifiers }: Fields): Problem[] => {
  if (identifiers === undefined) return [required("identifiers")];
  const ref = sendRefOf(identifiers);
  return ref
    ? identifierProblems(`identifiers.${ref.kind}`, ref)
    : [invalid("identifiers", "must be exactly one of id, email or cio_id")];
};

const has = (body: Fields, field: string): boolean => body[field] !== undefined && body[field] !== "";

const missing = (body: Fields, fields: readonly string[]): Problem[] =>
  fields.filter((field) => !has(body, field)).map(required);

/** Addresses between commas; display names may be quoted, with commas of their own. */
const addresses = (value: unknown): string[] =>
  typeof value === "string"
    ? value
        .split('"')
        .filter((_part, at) => at % 2 === 0)
        .join("")
        .split(",")
    : [];

const recipientCountProblems = ({ to, cc, bcc }: Fields): Problem[] =>
  [to, cc, bcc].flatMap(addresses).length > mostRecipients
    ? [invalid("to", `cannot be more than ${mostRecipients} recipients with cc and bcc`)]
    : [];

const contentProblems = (body: Fields): Problem[] =>
  has(body, "transactional_message_id") ? [] : missing(body, ["body", "subject", "from"]);

const needsMessage = (body: Fields): Problem[] => missing(body, ["transactional_message_id"]);

/** What each channel needs beside the identifiers. */
const needs: Record<SendChannel, (body: Fields) => Problem[]> = {
  email: (body) => [...missing(body, ["to"]), ...contentProblems(body), ...recipientCountProblems(body)],
  push: needsMessage,
  sms: (body) => missing(body, ["transactional_message_id", "to"]),
  in_app: needsMessage,
  inbox_message: needsMessage,
  whatsapp: needsMessage,
};

// A time in milliseconds lies further ahead than a send may.
const timeProblems = (sendAt: unknown, now: number): Problem[] =>
  typeof sendAt === "number" && sendAt > now + mostDaysAhead * secondsPerDay
    ? [invalid("send_at", `must be seconds since 1970, at most ${mostDaysAhead} days ahead`)]
    : [];

/** What is wrong with a transactional send. `now` is in seconds since 1970. */
export const sendProblems = (channel: SendChannel, body: Fields, now: number): Problem[] => [
  ...whoProblems(body),
  ...needs[channel](body),
  ...Object.entries(fieldsOf[channel]).flatMap(([field, check]) =>
    body[field] === undefined ? [] : check(field, body[field]),
  ),
  ...timeProblems(body.send_at, now),
];
