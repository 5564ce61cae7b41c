import { type Fields, isFields } from "../fields";
import { json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import { Refusal, refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import type { TriggerRecord } from "../state/trigger";
import { type Addressee, triggerBroadcast } from "../state/triggers";
import { broadcastAsked } from "./campaigns";
import { notFound, numberIn } from "./notFound";
import { pageOf } from "./paging";
import { peopleIn } from "./peopleFilter";
import { triggerProblems } from "./triggerProblems";

const errorsPage = { usual: 10, most: 100 };

/** One trigger per broadcast and ten seconds: the App API's limits. */
const checkPace = ({ workspace, now }: Call, broadcastId: number): void => {
  const last = workspace.triggers.findLast((trigger) => trigger.broadcastId === broadcastId);
  const waited = last ? now - last.createdAt : Number.POSITIVE_INFINITY;
  const left = workspace.secondsBetweenTriggers - waited;
  if (left > 0)
    throw refusal(429, "Your request is over the 1-per-10-second limit", { "Retry-After": String(left) });
};

const kinds = ["id", "email"] as const;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const addressees = (body: Fields): Addressee[] => {
  const isOptional = { id: body.id_ignore_missing === true, email: body.email_ignore_missing === true };
  const named = (kind: (typeof kinds)[number], value: unknown): Addressee[] =>
    typeof value === "string" ? [{ ref: { kind, value }, isOptional: isOptional[kind] }] : [];
  return [
    ...listOf(body.ids).flatMap((value) => named("id", value)),
    ...listOf(body.emails).flatMap((value) => named("email", value)),
    ...listOf(body.per_user_data).flatMap((item) =>
      kinds.flatMap((kind) => named(kind, isFields(item) ? item[kind] : undefined)),
    ),
  ];
};

// Without any audience the one that is set in Customer.io gets the broadcast: here that is everybody.
const filtered = ({ workspace }: Call, body: Fields) => {
  if (body.recipients !== undefined) return peopleIn(workspace, body.recipients);
  const isDefault = ["ids", "emails", "per_user_data", "data_file_url"].every(
    (key) => body[key] === undefined,
  );
  return isDefault ? [...workspace.people.values()] : [];
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

// A data file is not fetched: to this sandbox it is empty.
const shown = ({ id, broadcastId, createdAt }: TriggerRecord) => ({
  id,
  broadcast_id: broadcastId,
  created_at: createdAt,
  processed_at: createdAt,
});

export const triggerRoutes: RouteTable = {
  // The path says campaigns, the id is a broadcast's.
  "POST /v1/campaigns/{broadcast_id}/triggers": (call) => {
    const { id } = broadcastAsked(call);
    const body = jsonBody(call);
    const problems = triggerProblems(body);
    if (problems.length > 0) throw new Refusal(422, problems);
    checkPace(call, id);
    const audience = { people: filtered(call, body), addressees: addressees(body) };
    const trigger = triggerBroadcast(call, id, body, audience);
    return json(200, { id: trigger.id });
  },
  "GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}": (call) => {
    const trigger = triggerAsked(call);
    return json(200, {
      ...shown(trigger),
      recipients_count: trigger.deliveries.length,
      workflow_action_ids: broadcastAsked(call).actions.map(({ id }) => id),
      data_file_position: 0,
      data_file_processed: 0,
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
