import { accepted } from "../http/answer";
import { type Fields, jsonBody } from "../http/jsonBody";
import { invalid, type Problem, refuseIfAny } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { recordAnonymousEvent } from "../state/anonymousEvents";
import { eventProblems, recipientProblems, recordEvent, type SentEvent } from "../state/events";
import { pathPerson } from "./pathPerson";

const sentEvent = ({ name, type, id, timestamp, data }: Fields): SentEvent => ({
  name,
  type,
  id,
  timestamp,
  data,
});

const anonymousIdProblems = (anonymousId: unknown, data: unknown): Problem[] => {
  if (anonymousId === undefined) return recipientProblems(data);
  // Customer.io's own clients leave the key out instead of sending an empty text.
  return typeof anonymousId === "string" && anonymousId.trim() !== ""
    ? []
    : [invalid("anonymous_id", "must be a string that is not blank")];
};

export const eventRoutes: RouteTable = {
  "POST /api/v1/customers/{identifier}/events": (call) => {
    const ref = pathPerson(call);
    const sent = sentEvent(jsonBody(call));
    refuseIfAny(eventProblems(call, sent, "data"));
    recordEvent(call, ref, sent);
    return accepted;
  },
  "POST /api/v1/events": (call) => {
    const { anonymous_id, ...fields } = jsonBody(call);
    const sent = sentEvent(fields);
    refuseIfAny([...eventProblems(call, sent, "data"), ...anonymousIdProblems(anonymous_id, sent.data)]);
    recordAnonymousEvent(call, sent, typeof anonymous_id === "string" ? anonymous_id : undefined);
    return accepted;
  },
};
