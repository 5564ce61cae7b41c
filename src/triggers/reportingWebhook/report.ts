import { isJsonObject, type JsonObject, readJson } from "../../client/readJson";
import { ValidationError } from "../../errors";

const tryReadJson = (text: string): unknown => {
  try {
    return readJson(text);
  } catch {
    return undefined; // the error of JSON.parse shows a piece of the text
  }
};

/** What Customer.io reported: JSON text, or what was made of it. */
export const readReport = (body: unknown): JsonObject => {
  const report = typeof body === "string" ? tryReadJson(body) : body;
  if (isJsonObject(report)) return report;
  throw new ValidationError("Body", "is not a JSON object");
};

const objectIn = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

/** Nothing, as Customer.io also writes it. */
const orNull = (value: unknown): unknown => (value === undefined || value === "" ? null : value);

/** What sent the message: the key of its id says it. Newsletters and transactional messages come without a name. */
const senders: readonly { type: string; id: string; name?: string }[] = [
  { type: "broadcast", id: "broadcast_id", name: "broadcast_name" },
  { type: "campaign", id: "campaign_id", name: "campaign_name" },
  { type: "newsletter", id: "newsletter_id" },
  { type: "transactional", id: "transactional_message_id" },
];

const sourceOf = (data: JsonObject) => {
  const sender = senders.find(({ id }) => orNull(data[id]) !== null);
  return {
    type: sender?.type ?? null,
    id: sender ? data[sender.id] : null,
    name: sender?.name ? orNull(data[sender.name]) : null,
    action_id: orNull(data.action_id),
  };
};

/** Older workspaces know people by id alone, which customer_id repeats. */
const personOf = ({ identifiers, customer_id }: JsonObject) => {
  const { id, email, cio_id, phone } = objectIn(identifiers);
  return {
    id: orNull(id) ?? orNull(customer_id),
    email: orNull(email),
    cio_id: orNull(cio_id),
    phone: orNull(phone),
  };
};

/** Null for what is no time, or one that no calendar reaches. */
const momentOf = (timestamp: unknown): string | null => {
  if (typeof timestamp !== "number") return null;
  const moment = new Date(timestamp * 1000);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
};

/** What Customer.io reported as it came, and what most workflows look for first. */
export const withShortcuts = (report: JsonObject) => {
  const data = objectIn(report.data);
  return {
    ...report,
    occurred_at: momentOf(report.timestamp),
    person: personOf(data),
    source: sourceOf(data),
  };
};

export type Report = ReturnType<typeof withShortcuts>;
