import type { Account } from "../../demo/account";
import { UsageError } from "../../demo/usageError";
import type { Component, Trigger } from "../../running/component";
import type { Log } from "../../running/contextOf";
import { overheard } from "../../running/overheard";
import { type PollingFlow, pollingFlow } from "../../running/pollingFlow";
import type { Ended, ShownStep, Told, TriggerOutcome, TriggerRequest } from "../wire";
import { failureOf } from "./failure";
import { newTraffic, type Said } from "./traffic";
import { type Happened, newWebhookFlow, type WebhookFlow } from "./webhookFlow";

/** How a trigger starts its flow; the definition says it only by what it has. */
export const startOf = (trigger: Trigger): NonNullable<ShownStep["trigger"]> =>
  trigger.webhookCreate ? "webhook" : "poll";

interface Polling {
  flow: PollingFlow;
  inputs: Record<string, unknown>;
  log: Log;
}

const done: Record<string, string> = {
  deploy: "Deployed",
  remove: "Removed",
  emit: "The flow was started",
  again: "The flow was started",
};

/** Plays the platform for the triggers of the built package. */
export const newTriggers = (component: Component, account: Account) => {
  const webhooks = new Map<string, WebhookFlow>();
  const polling = new Map<string, Polling>();

  const triggerNamed = (key: string): Trigger => {
    const trigger = Object.hasOwn(component.triggers, key) ? component.triggers[key] : undefined;
    if (!trigger) throw new UsageError(`There is no trigger ${key}`);
    return trigger;
  };

  const webhookFlow = (trigger: Trigger): WebhookFlow => {
    const { sandbox, connection } = account;
    if (!sandbox)
      throw new UsageError(`${trigger.display.label} needs the sandbox: nobody else reaches this machine`);
    const flow = webhooks.get(trigger.key) ?? newWebhookFlow(trigger, connection, sandbox);
    webhooks.set(trigger.key, flow);
    return flow;
  };

  const poll = async (trigger: Trigger, inputs: Record<string, unknown>, log: Log): Promise<Ended> => {
    const known = polling.get(trigger.key);
    const used: Polling = known ?? {
      inputs,
      log,
      flow: pollingFlow(
        trigger,
        () => used.inputs,
        () => account.connection,
        (level, line) => used.log(level, line),
      ),
    };
    polling.set(trigger.key, Object.assign(used, { inputs, log }));
    const started = performance.now();
    const ended = await used.flow.poll(Math.floor(Date.now() / 1000)).then(
      (items) => ({
        data: items,
        trigger: {
          says: items.length > 0 ? `Started with ${items.length}` : "Nothing new: the flow is not started",
        },
      }),
      (error: Error) => ({ failure: failureOf(trigger, error), trigger: { says: "Failed" } }),
    );
    const state = JSON.parse(used.flow.kept) as Record<string, unknown>;
    return {
      type: "ended",
      milliseconds: performance.now() - started,
      ...ended,
      trigger: { ...ended.trigger, state },
    };
  };

  const endOf = (trigger: Trigger, act: string, { run, request }: Happened, flow: WebhookFlow): Ended => {
    const { error, result, milliseconds } = run;
    const outcome: TriggerOutcome = {
      says: error ? "Refused" : (done[act] ?? "Taken"),
      state: flow.state(),
      deployed: flow.deployed(),
      ...(request && { request, isGenuine: error === undefined }),
      ...(result?.branch !== undefined && { branch: result.branch }),
      ...(result?.response && { status: result.response.statusCode }),
    };
    return {
      type: "ended",
      milliseconds,
      trigger: outcome,
      ...(error ? { failure: failureOf(trigger, error) } : {}),
      ...(result && { data: result.payload.body.data }),
    };
  };

  return {
    /** Throws for a trigger that there is not, or that cannot be tried here. */
    check: ({ trigger: key }: TriggerRequest): void => {
      const trigger = triggerNamed(key);
      if (startOf(trigger) === "webhook") webhookFlow(trigger);
    },
    /** Does one thing to a flow with this trigger and tells as it happens. */
    act: async ({ trigger: key, act, inputs, event = "" }: TriggerRequest, tell: (told: Told) => void) => {
      const trigger = triggerNamed(key);
      tell({ type: "begun", number: 0, step: key, at: Date.now() });
      const log: Log = (level, line) => tell({ type: "log", level, line });
      const shown = newTraffic();
      const ended = await overheard(
        (said) => tell(shown(said as Said)),
        async () => {
          if (startOf(trigger) === "poll") {
            if (act === "forget") polling.delete(key);
            return act === "forget"
              ? ({ type: "ended", milliseconds: 0, trigger: { says: "Forgotten", state: {} } } as Ended)
              : poll(trigger, inputs, log);
          }
          const flow = webhookFlow(trigger);
          return endOf(trigger, act, await flow.act(act, { inputs, event, log }), flow);
        },
      );
      tell(ended);
    },
    /** Forgets every flow, as the sandbox forgets its webhooks. */
    reset: async (): Promise<void> => {
      await Promise.all([...webhooks.values()].map((flow) => flow.close()));
      webhooks.clear();
      polling.clear();
    },
  };
};
