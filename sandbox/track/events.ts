import type { Fields } from "../fields";
import { accepted } from "../http/answer";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { invalid, type Problem, refuseIfAny } from "../problems";
import { recordAnonymousEvent } from "../state/anonymousEvents";
import { eventProblems, recipientProblems, recordEvent, type SentEvent } from "../state/events";
import { dropUnknownFields } from "../state/silent";
import { pathPerson } from "./pathPerson";

const sentEvent = ({ name, type, id, timestamp, data }: Fields): SentEvent => ({
  name,
  type,
  id,
  timestamp,
  data,
});

// Screen events of a person are documented with an anonymous_id, which no client sends. Unconfirmed: screen-anonymous-id.
const eventFields = ["name", "type", "id", "timestamp", "data", "anonymous_id"];

const anonymousIdProblems = (anonymousId: unknown, data: unknown): Problem[] => {
  if (anonymousId === undefined) return recipientProblems(data);
  // Customer.io's own clients leave the key out instead of sending an empty text. Unconfirmed: empty-anonymous-id.
  return typeof anonymousId === "string" && anonymousId.trim() !== ""
    ? []
    : [invalid("anonymous_id", "must be a string that is not blank")];
};

export const eventRoutes: RouteTable = {
  "POST /api/v1/customers/{identifier}/events": (call) => {
    const ref = pathPerson(call);
    const body = jsonBody(call);
    const sent = sentEvent(body);
    refuseIfAny(eventProblems(sent, "data", call.body.length));
    recordEvent(call, ref, sent);
    dropUnknownFields(call, body, eventFields);
    return accepted;
  },
  "POST /api/v1/events": (call) => {
    const body = jsonBody(call);
    const { anonymous_id } = body;
    const sent = sentEvent(body);
    refuseIfAny([
      ...eventProblems(sent, "data", call.body.length),
      ...anonymousIdProblems(anonymous_id, sent.data),
    ]);
    recordAnonymousEvent(call, sent, typeof anonymous_id === "string" ? anonymous_id : undefined);
    dropUnknownFields(call, body, eventFields);
    return accepted;
  },
};
