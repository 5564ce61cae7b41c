import { broadcastId, triggerId } from "../../inputs/broadcast";
import { operation } from "../../operation";
import { call, step } from "../../perform";
import { maximumWait, waitFor } from "../../waiting";
import { getBroadcastErrors } from "./getBroadcastErrors";

/** A broadcast that was triggered, as far as it is used here. */
interface Triggered {
  processed_at?: number;
}

const getTrigger = operation({
  label: "Get Broadcast Trigger",
  description: "Get what became of a triggered broadcast",
  docs: "https://docs.customer.io/integrations/api/app/#operation/broadcastStatus",
  api: "app",
  route: "GET /v1/campaigns/{broadcastId}/triggers/{triggerId}",
  inputs: { broadcastId, triggerId },
  needs: "id",
  example: { id: 3, broadcast_id: 12, created_at: 1795167000, processed_at: 1795167012, recipients_count: 2 },
});

/** All errors of a broadcast in pages of 100: enough for the 10000 people that a request may name. */
const mostPages = 100;

export const waitForBroadcast = step({
  label: "Wait for Broadcast",
  description:
    "Wait until Customer.io has taken in the audience of a triggered broadcast; the messages go out after that",
  inputs: { broadcastId, triggerId, maximumWait },
  calls: [getTrigger, getBroadcastErrors],
  run: async (client, values) => {
    const ids = { broadcastId: values.broadcastId, triggerId: values.triggerId };
    const { finished, answer } = await waitFor(
      async (signal) => (await call(client, getTrigger, ids, { signal, patient: true })) as Triggered,
      ({ processed_at: processed }) => (processed ?? 0) > 0,
      values.maximumWait,
    );
    if (!finished) return { data: { finished, trigger: answer ?? null, errors: [] } };
    const all = { ...ids, fetchAll: true, maxPages: mostPages };
    const { errors = [] } = Object(await call(client, getBroadcastErrors, all));
    return { data: { finished, trigger: answer, errors } };
  },
  example: { finished: true, trigger: getTrigger.example, errors: [] },
});
