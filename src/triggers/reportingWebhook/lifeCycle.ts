import type { ActionLogger } from "@prismatic-io/spectral";
import { CustomerIoError, ValidationError } from "../../errors";
import type { Operation } from "../../operation";
import { type Client, call } from "../../perform";
import { leadsTo } from "./leadsTo";
import { markOf } from "./mark";
import { createWebhook, deleteWebhook, listWebhooks, replaceWebhook } from "./operations";
import { readWebhooks, type Webhook } from "./readWebhooks";

/** What begins the errors and the lines of the log. */
export const label = "Reporting Webhook";

/** Whose webhook it is, as far as the platform's context is used. */
export interface Flow {
  /** Who runs the flow, where that is another builder. */
  platform?: string;
  instance: { id: string; name: string };
  flow: { name: string; stableId: string };
  webhookUrls: Record<string, string>;
}

/** What the form asks for. */
interface WantedWebhook {
  events: readonly string[];
  full_resolution: boolean;
  with_content: boolean;
  /** It stays in Customer.io, but nothing is sent and nothing piles up. */
  disabled: boolean;
}

interface WebhookSettings extends WantedWebhook {
  name: string;
  endpoint: string;
}

/** Customer.io, until the deadline. */
export interface Reach {
  client: Client;
  signal: AbortSignal;
  logger: ActionLogger;
}

const required = (what: string, value: unknown): string => {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new ValidationError(label, `the platform says no ${what}: is the flow deployed?`);
};

const ownMark = ({ instance, flow }: Flow): string =>
  markOf(required("id of the instance", instance.id), required("id of the flow", flow.stableId));

/** So much of a name is shown, in characters. No limit is documented: what may be cut off is not the mark. */
const longestName = 60;

const shortened = (name: unknown): string => [...String(name)].slice(0, longestName).join("");

const webhookName = (flow: Flow): string =>
  `${flow.platform ?? "Prismatic"}: ${shortened(flow.instance.name)} / ${shortened(flow.flow.name)} ${ownMark(flow)}`;

const run = ({ client, signal }: Reach, operation: Operation, values: Record<string, unknown> = {}) =>
  call(client, operation, values, { signal });

const allWebhooks = async (reach: Reach): Promise<Webhook[]> => readWebhooks(await run(reach, listWebhooks));

/** Whether a webhook was still there for what is done with it: somebody may delete it after it was listed. */
const isThereFor = async (done: Promise<unknown>): Promise<boolean> => {
  try {
    await done;
    return true;
  } catch (error) {
    if (error instanceof CustomerIoError && error.status === 404) return false;
    throw error;
  }
};

/** One that is gone already is as good as deleted. */
const remove = async (reach: Reach, { id }: Webhook): Promise<void> => {
  await isThereFor(run(reach, deleteWebhook, { webhookId: id }));
};

const replace = (reach: Reach, { id }: Webhook, settings: WebhookSettings): Promise<boolean> =>
  isThereFor(run(reach, replaceWebhook, { webhookId: id, settings }));

const isMarked =
  (mark: string) =>
  ({ name }: Webhook): boolean =>
    typeof name === "string" && name.endsWith(mark);

const isSame = (found: unknown, wanted: readonly string[]): boolean =>
  Array.isArray(found) && JSON.stringify([...found].sort()) === JSON.stringify([...wanted].sort());

const differs = (found: Webhook, wanted: WebhookSettings): boolean =>
  found.name !== wanted.name ||
  found.endpoint !== wanted.endpoint ||
  !isSame(found.events, wanted.events) ||
  (["disabled", "full_resolution", "with_content"] as const).some(
    (key) => (found[key] ?? false) !== wanted[key],
  );

/** A webhook that was made although no answer came is found by its mark: a second one would report everything twice. */
const create = async (reach: Reach, settings: WebhookSettings): Promise<void> => {
  try {
    await run(reach, createWebhook, { settings });
  } catch (error) {
    const isUnclear = error instanceof CustomerIoError && error.mayHaveBeenApplied;
    if (!isUnclear || !(await allWebhooks(reach)).some(({ name }) => name === settings.name)) throw error;
  }
};

/** Two deploys at the same time both find none and both make one. Those that stay go with the next deploy. */
const removeDoubles = async (reach: Reach, doubles: readonly Webhook[]): Promise<void> => {
  try {
    for (const double of doubles) await remove(reach, double);
  } catch (error) {
    const why = reach.signal.aborted ? "the time was up" : (error as Error).message;
    reach.logger.warn(`${label}: a second webhook of this flow stays until the next deploy: ${why}`);
  }
};

const same =
  "the address of this flow, too, and is left as it is: what it sends starts the flow a second time";
const alike =
  "nearly the address of this flow, and is left as it is: if it leads here, what it sends starts the flow a second time";

const warnOf = ({ logger, client }: Reach, strangers: readonly Webhook[], endpoint: string): void => {
  for (const one of strangers)
    logger.warn(
      `${label}: webhook ${one.id} ${JSON.stringify(shortened(client.redact(String(one.name ?? ""))))} in Customer.io has ${one.endpoint === endpoint ? same : alike}`,
    );
};

/** Makes the first that is still there what the form asks for, or a new one. Resolves with those that are too many. */
const settle = async (
  reach: Reach,
  [first, ...others]: readonly Webhook[],
  settings: WebhookSettings,
): Promise<readonly Webhook[]> => {
  if (first === undefined) {
    await create(reach, settings);
    return [];
  }
  const isSettled = !differs(first, settings) || (await replace(reach, first, settings));
  return isSettled ? others : settle(reach, others, settings);
};

/**
 * Leaves Customer.io with one webhook for the flow, as the form has it. Nothing is remembered on this side: ours is the
 * one that ends with our mark. One that somebody made by hand for exactly the same address becomes ours if it is alone.
 */
export const setUp = async (reach: Reach, flow: Flow, wanted: WantedWebhook): Promise<void> => {
  const endpoint = required("address", flow.webhookUrls[flow.flow.name]);
  const settings: WebhookSettings = { name: webhookName(flow), endpoint, ...wanted };
  const all = await allWebhooks(reach);
  const isOurs = isMarked(ownMark(flow));
  const ours = all.filter(isOurs);
  const strangers = all.filter((one) => !isOurs(one) && leadsTo(one.endpoint, endpoint));
  const sameAddress = strangers.filter((one) => one.endpoint === endpoint);
  const adopted = ours.length === 0 && sameAddress.length === 1 ? sameAddress : [];

  const doubles = await settle(reach, [...ours, ...adopted], settings);
  await removeDoubles(reach, doubles);
  warnOf(
    reach,
    strangers.filter((one) => !adopted.includes(one)),
    endpoint,
  );
};

/** Deletes what is ours, all of it: no deploy comes after this one that would find what was left. */
export const takeDown = async (reach: Reach, flow: Flow): Promise<void> => {
  const isOurs = isMarked(ownMark(flow));
  const failed: unknown[] = [];
  for (const webhook of (await allWebhooks(reach)).filter(isOurs))
    await remove(reach, webhook).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
};
