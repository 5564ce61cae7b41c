import type { Trigger } from "./component";
import type { Connection } from "./connection";
import { contextOf, type Log } from "./contextOf";
import { filledForm } from "./filledForm";

/** What the platform hands to a trigger that its schedule starts: there was no request. */
const scheduled = (seconds: number) => ({
  headers: {},
  queryParameters: {},
  rawBody: { data: {} },
  body: { data: {} },
  pathFragment: "",
  startedAt: new Date(seconds * 1000).toISOString(),
});

/** One run of a schedule. */
interface PollRun {
  typed: Readonly<Record<string, unknown>>;
  connection: Connection;
  /** What the run before left, as text; "{}" in the first. */
  kept: string;
  /** Unix seconds. */
  at: number;
}

/** What a trigger that polls gives for one run, and what is to be kept of it, as text. */
export const poll = async (
  trigger: Trigger,
  { typed, connection, kept, at }: PollRun,
  log: Log,
): Promise<{ items: unknown[]; kept: string }> => {
  const context = { ...contextOf(log), instanceState: JSON.parse(kept) };
  const form = filledForm(trigger, typed, connection);
  const result = await trigger.perform(context, scheduled(at), form).catch((cause: unknown) => {
    if (JSON.stringify(context.instanceState) === kept) throw cause;
    throw new Error(`${trigger.key}: wrote what it remembers before it failed`, { cause });
  });
  if (result.instanceState !== undefined)
    throw new Error(`${trigger.key}: what it returns as instanceState may replace what polling keeps`);
  const items = JSON.parse(JSON.stringify(result.payload.body.data)) as unknown[];
  const isStarted = result.resultType !== "polled_no_changes";
  if (isStarted !== items.length > 0)
    throw new Error(`${trigger.key}: ${result.resultType} with ${items.length} items`);
  return { items, kept: JSON.stringify(context.instanceState) };
};
