import type { Fields } from "../fields";
import { answer, json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { choiceProblems, invalid, type Problem, refuseIfAny, required, textProblems } from "../problems";
import { reportableEvents } from "../state/reportableEvents";
import { dropUnknownFields } from "../state/silent";
import type { Webhook } from "../state/webhook";
import { isWebAddress, newWebhook } from "../state/webhooks";
import { notFound, numberIn } from "./notFound";
import { nullIfEmpty } from "./paging";

const flags = ["disabled", "full_resolution", "with_content"] as const;

const endpointProblems = (endpoint: unknown): Problem[] => {
  if (endpoint === undefined) return [required("endpoint")];
  return isWebAddress(endpoint) ? [] : [invalid("endpoint", "must be an http or https URL")];
};

const eventsProblems = (events: unknown): Problem[] => {
  if (events === undefined) return [required("events")];
  if (!Array.isArray(events) || events.length === 0)
    return [invalid("events", "must be an array that is not empty")];
  return events.flatMap((event, at) => choiceProblems(`events.${at}`, event ?? null, reportableEvents));
};

// Unconfirmed: webhook-errors.
const problemsIn = (body: Fields): Problem[] => [
  ...textProblems("name", body.name),
  ...endpointProblems(body.endpoint),
  ...eventsProblems(body.events),
  ...flags
    .filter((flag) => body[flag] !== undefined && typeof body[flag] !== "boolean")
    .map((flag) => invalid(flag, "must be true or false")),
];

/** The webhook that a body describes: what is left out is off. Unconfirmed: webhook-updates. */
const sent = (call: Call): Omit<Webhook, "id" | "type"> => {
  const body = jsonBody(call);
  refuseIfAny(problemsIn(body));
  dropUnknownFields(call, body, ["name", "endpoint", "events", ...flags]);
  return {
    name: String(body.name),
    endpoint: String(body.endpoint),
    events: body.events as string[],
    disabled: body.disabled === true,
    full_resolution: body.full_resolution === true,
    with_content: body.with_content === true,
  };
};

const webhookAsked = ({ workspace, params }: Call): Webhook => {
  const webhook = workspace.webhooks.get(numberIn(params.webhook_id));
  if (!webhook) throw notFound();
  return webhook;
};

const path = "/v1/reporting_webhooks/{webhook_id}";

/** None of the answers holds the signing key. Unconfirmed: webhook-names. */
export const reportingWebhookRoutes: RouteTable = {
  "GET /v1/reporting_webhooks": ({ workspace }) =>
    json(200, { reporting_webhooks: nullIfEmpty([...workspace.webhooks.values()]) }),
  "POST /v1/reporting_webhooks": (call) => json(200, newWebhook(call.workspace, sent(call))),
  [`GET ${path}`]: (call) => json(200, webhookAsked(call)),
  [`PUT ${path}`]: (call) => {
    const { id, type } = webhookAsked(call);
    return json(200, newWebhook(call.workspace, { ...sent(call), id, type }));
  },
  [`DELETE ${path}`]: (call) => {
    call.workspace.webhooks.delete(webhookAsked(call).id);
    return answer(200, "", "application/json");
  },
};
