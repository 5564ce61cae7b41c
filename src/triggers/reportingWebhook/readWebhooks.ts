import { CustomerIoError } from "../../errors";
import { listWebhooks } from "./operations";

/** A reporting webhook as Customer.io lists it, as far as it can be relied on. */
export interface Webhook {
  id: number | string;
  name?: unknown;
  endpoint?: unknown;
  events?: unknown;
  disabled?: unknown;
  full_resolution?: unknown;
  with_content?: unknown;
}

/** What can stand in a route: by it a webhook is changed and deleted, and ".." would lead elsewhere. */
const isId = (id: unknown): boolean =>
  Number.isSafeInteger(id) || (typeof id === "string" && /^[\w-]{1,100}$/.test(id));

/** Whether it sends requests: one made of JavaScript has no address. */
const isSending = (one: unknown): one is Webhook => {
  if (typeof one !== "object" || one === null) return false;
  const { id, type } = one as Record<string, unknown>;
  return isId(id) && (type ?? "webhook") === "webhook";
};

/** The webhooks of an answer that send requests, the oldest first. An answer without a list says nothing about them. */
export const readWebhooks = (answer: unknown): Webhook[] => {
  const all = (answer as { reporting_webhooks?: unknown } | null)?.reporting_webhooks;
  if (Array.isArray(all)) return all.filter(isSending).sort((a, b) => Number(a.id) - Number(b.id));
  throw new CustomerIoError(`${listWebhooks.route} was answered without a list`, {
    route: listWebhooks.route,
    attempts: 1,
    mayHaveBeenApplied: false,
  });
};
