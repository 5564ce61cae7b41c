import { isFields } from "../fields";
import { json, noContent } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { choiceProblems, invalid, type Problem, refuseIfAny, required, textProblems } from "../problems";
import type { OptOut, PersonRecord } from "../state/person";
import { personAsked } from "./identity";
import { pageOf } from "./paging";

const optOutsPage = { usual: 100, most: 1000 };

const channels = ["sms", "whatsapp"] as const;

const itemProblems = (field: string, item: unknown): Problem[] => {
  if (!isFields(item)) return [invalid(field, "must be an object")];
  return [
    ...textProblems(`${field}.from`, item.from),
    ...(typeof item.optout === "boolean" ? [] : [invalid(`${field}.optout`, "must be true or false")]),
    ...(item.channel === undefined ? [] : choiceProblems(`${field}.channel`, item.channel, channels)),
  ];
};

const listProblems = (list: unknown): Problem[] => {
  if (list === undefined) return [required("optouts")];
  return Array.isArray(list) && list.length > 0
    ? list.flatMap((item, at) => itemProblems(`optouts[${at}]`, item))
    : [invalid("optouts", "must be an array that is not empty")];
};

/** Opts a person out of a sender's messages, or in again. `item` is already checked. */
const change = ({ optOuts }: PersonRecord, item: unknown): void => {
  if (!isFields(item)) return;
  const channel = channels.find((known) => known === item.channel) ?? "sms";
  const from = String(item.from);
  if (item.optout === true) optOuts.set(`${channel} ${from}`, { channel, from });
  else optOuts.delete(`${channel} ${from}`);
};

const asked = (call: Call): PersonRecord => personAsked(call, call.params.customer_id ?? "");

const fromOf =
  (from: string | null) =>
  (optOut: OptOut): boolean =>
    from === null || from === "" || optOut.from === from;

export const optOutRoutes: RouteTable = {
  "GET /v1/customers/{customer_id}/optouts": (call) =>
    json(200, { optouts: [...asked(call).optOuts.values()] }),
  "PUT /v1/customers/{customer_id}/optouts": (call) => {
    const person = asked(call);
    const { optouts } = jsonBody(call);
    refuseIfAny(listProblems(optouts));
    for (const item of Array.isArray(optouts) ? optouts : []) change(person, item);
    return noContent;
  },
  "GET /v1/optouts": (call) => {
    const isMeant = fromOf(call.query.get("from"));
    const people = [...call.workspace.people.values()]
      .map(({ cioId, identifiers, optOuts }) => ({
        cio_id: cioId,
        customer_id: identifiers.get("id") ?? "",
        optouts: [...optOuts.values()].filter(isMeant),
      }))
      .filter(({ optouts }) => optouts.length > 0);
    const { items, next } = pageOf(call, people, optOutsPage);
    return json(200, { optouts: items, next });
  },
};
