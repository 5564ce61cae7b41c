import { json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import { Refusal, refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { dropUnknownFields } from "../state/silent";
import type { TriggerRecord } from "../state/trigger";
import { triggerBroadcast } from "../state/triggers";
import { audienceOf } from "./audience";
import { broadcastAsked } from "./broadcasts";
import { notFound, numberIn } from "./notFound";
import { pageOf } from "./paging";
import { fieldsOfTrigger, triggerProblems } from "./triggerProblems";

// Unconfirmed: unsized-pages.
const errorsPage = { usual: 10, most: 100 };

/** The App API limits say 1 MB. Unconfirmed: broadcast-size. Unconfirmed: kilobytes. */
const mostBytes = 1_000_000;

const checkSize = ({ body }: Call): void => {
  if (body.length > mostBytes) throw refusal(413, `request cannot be larger than ${mostBytes} bytes`);
};

/** One trigger per broadcast and ten seconds: the App API's limits. */
const checkPace = ({ workspace, now }: Call, broadcastId: number): void => {
  const last = workspace.triggers.findLast((trigger) => trigger.broadcastId === broadcastId);
  const waited = last ? now - last.createdAt : Number.POSITIVE_INFINITY;
  const left = workspace.secondsBetweenTriggers - waited;
  if (left > 0)
    throw refusal(429, "Your request is over the 1-per-10-second limit", { "Retry-After": String(left) });
};

const triggerAsked = (call: Call): TriggerRecord => {
  const broadcast = broadcastAsked(call);
  const id = numberIn(call.params.trigger_id);
  const found = call.workspace.triggers.find(
    (trigger) => trigger.id === id && trigger.broadcastId === broadcast.id,
  );
  if (!found) throw notFound();
  return found;
};

// Unconfirmed: waiting-triggers.
const shown = ({ id, broadcastId, createdAt, processedAt }: TriggerRecord) => ({
  id,
  broadcast_id: broadcastId,
  created_at: createdAt,
  processed_at: processedAt ?? 0,
});

export const triggerRoutes: RouteTable = {
  // The path says campaigns, the id is a broadcast's.
  "POST /v1/campaigns/{broadcast_id}/triggers": (call) => {
    const { id } = broadcastAsked(call);
    checkSize(call);
    const body = jsonBody(call);
    const problems = triggerProblems(body);
    if (problems.length > 0) throw new Refusal(422, problems);
    checkPace(call, id);
    const trigger = triggerBroadcast(call, id, body, audienceOf(body));
    dropUnknownFields(call, body, fieldsOfTrigger);
    return json(200, { id: trigger.id });
  },
  "GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}": (call) => {
    const trigger = triggerAsked(call);
    return json(200, {
      ...shown(trigger),
      recipients_count: trigger.deliveries.length,
      workflow_action_ids: broadcastAsked(call).actions.map(({ id }) => id),
      data_file_position: 0,
      data_file_processed: trigger.processedAt !== undefined && trigger.sent.data_file_url !== undefined,
      data_file_error_count: trigger.errors.length,
      recipients_filter: trigger.sent.recipients ?? null,
    });
  },
  "GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors": (call) => {
    const { items, next } = pageOf(call, triggerAsked(call).errors, errorsPage);
    return json(200, { errors: items, next });
  },
  "GET /v1/broadcasts/{broadcast_id}/triggers": (call) => {
    const { id } = broadcastAsked(call);
    const triggers = call.workspace.triggers.filter(({ broadcastId }) => broadcastId === id);
    return json(200, { triggers: triggers.map(shown) });
  },
};
