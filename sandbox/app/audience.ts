import { type Fields, isFields } from "../fields";
import type { Moment } from "../state/moment";
import type { Addressee, Audience } from "../state/triggers";
import { peopleIn } from "./peopleFilter";

const kinds = ["id", "email"] as const;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const addressees = (body: Fields, lines: readonly unknown[]): Addressee[] => {
  const isOptional = { id: body.id_ignore_missing === true, email: body.email_ignore_missing === true };
  const named = (kind: (typeof kinds)[number], value: unknown): Addressee[] =>
    typeof value === "string" ? [{ ref: { kind, value }, isOptional: isOptional[kind] }] : [];
  return [
    ...listOf(body.ids).flatMap((value) => named("id", value)),
    ...listOf(body.emails).flatMap((value) => named("email", value)),
    ...[...listOf(body.per_user_data), ...lines].flatMap((item) =>
      kinds.flatMap((kind) => named(kind, isFields(item) ? item[kind] : undefined)),
    ),
  ];
};

// Without any audience the one that is set in Customer.io gets the broadcast: here that is everybody.
const filtered = ({ workspace }: Moment, body: Fields) => {
  if (body.recipients !== undefined) return peopleIn(workspace, body.recipients);
  const isDefault = ["ids", "emails", "per_user_data", "data_file_url"].every(
    (key) => body[key] === undefined,
  );
  return isDefault ? [...workspace.people.values()] : [];
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const isAddressed = (line: unknown): boolean =>
  isFields(line) && (typeof line.id === "string") !== (typeof line.email === "string");

/** A data file has a JSON object on every line. Unconfirmed: data-files. */
const linesOf = ({ workspace }: Moment, url: unknown): { lines: unknown[]; errors: string[] } => {
  if (url === undefined) return { lines: [], errors: [] };
  const text = workspace.files.get(String(url));
  if (text === undefined) return { lines: [], errors: ["line 1: the file could not be read"] };
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parsed);
  const errors = lines.flatMap((line, at) =>
    isAddressed(line) ? [] : [`line ${at + 1}: must have an id or an email`],
  );
  return { lines, errors };
};

/** Whom a trigger's request means at this moment. The request is already checked. */
export const audienceOf =
  (body: Fields) =>
  (moment: Moment): Audience => {
    const { lines, errors } = linesOf(moment, body.data_file_url);
    return { people: filtered(moment, body), addressees: addressees(body, lines), errors };
  };
