import type { Sandbox } from "../../../sandbox/sandbox";
import { adaAndBob, type Check, now, type Scene } from "../check";
import { each, under } from "./answer";

const news = 8;

const triggers: Check["held"] = (sandbox, answer) =>
  sandbox.broadcastTriggers().map(({ id, broadcastId, sent, recipients }) => ({
    isAnswered: id === under(answer, "id"),
    broadcastId,
    data: sent.data,
    recipients,
  }));

export const triggerBroadcast: readonly Check[] = [
  {
    before: adaAndBob,
    call: ({ app }) =>
      app.triggerBroadcast(news, { headline: "Hi" }, { ids: ["ada"], id_ignore_missing: true }),
    held: triggers,
    expected: [{ isAnswered: true, broadcastId: news, data: { headline: "Hi" }, recipients: ["ada"] }],
  },
  {
    how: "to a segment",
    before: async (scene) => {
      await adaAndBob(scene);
      await scene.client.addCustomersToSegment(7, ["bob"]);
    },
    call: ({ app }) => app.triggerBroadcast(news, {}, { segment: { id: 7 } }),
    held: triggers,
    expected: [{ isAnswered: true, broadcastId: news, recipients: ["bob"] }],
  },
  {
    how: "with data of each",
    before: adaAndBob,
    call: ({ app }) =>
      app.triggerBroadcast(news, undefined, { per_user_data: [{ id: "ada", data: { seats: 3 } }] }),
    held: triggers,
    expected: [{ isAnswered: true, broadcastId: news, recipients: ["ada"] }],
  },
];

/** To Ada, and to somebody who is not there. */
const triggered = async (scene: Scene): Promise<void> => {
  await adaAndBob(scene);
  await scene.app.triggerBroadcast(news, {}, { ids: ["ada", "nobody"] });
};

const idOf = (sandbox: Sandbox): number => sandbox.broadcastTriggers().at(-1)?.id ?? 0;

export const getBroadcastTriggerStatus: readonly Check[] = [
  {
    before: triggered,
    call: ({ app, sandbox }) => app.getBroadcastTriggerStatus(news, idOf(sandbox)),
    held: (sandbox, answer) => ({
      isThis: under(answer, "id") === idOf(sandbox),
      broadcast: under(answer, "broadcast_id"),
      processed: under(answer, "processed_at"),
    }),
    expected: { isThis: true, broadcast: news, processed: now },
  },
];

export const getBroadcastTriggerErrors: readonly Check[] = [
  {
    before: triggered,
    call: ({ app, sandbox }) => app.getBroadcastTriggerErrors(news, idOf(sandbox), { limit: 10 }),
    held: (sandbox, answer) => ({
      answer: under(answer, "errors"),
      held: sandbox.broadcastTriggers()[0]?.errors,
    }),
    expected: { answer: ["line 2: id nobody not found"], held: ["line 2: id nobody not found"] },
  },
];

export const getBroadcastTriggers: readonly Check[] = [
  {
    before: triggered,
    call: ({ app }) => app.getBroadcastTriggers(news),
    held: each("triggers", "broadcast_id", "created_at", "processed_at"),
    expected: [{ broadcast_id: news, created_at: now, processed_at: now }],
  },
];
