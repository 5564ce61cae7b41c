import { type Answer, json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import { refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { refuseIfAny } from "../problems";
import { newDelivery } from "../state/deliveries";
import { personToWrite } from "../state/people";
import { type Channel, channels, sendProblems, sendRefOf } from "./sendProblems";

// Unknown transactional messages are not refused: which ones exist is set up in Customer.io's own interface.
const send = (call: Call, channel: Channel): Answer => {
  const body = jsonBody(call);
  refuseIfAny(sendProblems(channel, body, call.now));
  const ref = sendRefOf(body.identifiers);
  // A send creates the person it is for. Unconfirmed: sending-to-suppressed.
  const person = ref && personToWrite(call, ref);
  if (!person) throw refusal(400, "identifiers: person not found");
  const { id } = newDelivery(call.workspace, person, call.now, { channel, sent: body });
  const { send_at } = body;
  return json(200, { delivery_id: id, queued_at: call.now, ...(send_at === undefined ? {} : { send_at }) });
};

export const sendRoutes: RouteTable = Object.fromEntries(
  channels.map((channel) => [`POST /v1/send/${channel}`, (call: Call) => send(call, channel)]),
);
