import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import { choiceProblems, refuseIfAny } from "../problems";
import type { Sender } from "../state/setUp";
import { oneOf } from "./notFound";
import { pageWithTrailingCursor, sorted } from "./paging";

// Unconfirmed: unsized-pages.
const sendersPage = { usual: 50, most: 1000 };

const shown = ({ id, name, email, phone, isHidden, createdAt }: Sender) => ({
  id,
  deduplicate_id: `${id}:${createdAt}`,
  name,
  ...(email === undefined ? { phone } : { email, address: `${name} <${email}>` }),
  template_type: email === undefined ? "phone" : "email",
  auto_generated: false,
  hidden: isHidden,
});

// Unconfirmed: hidden-senders.
const listAsked = (call: Call): Sender[] => {
  const hidden = call.query.get("hidden") ?? "false";
  refuseIfAny(choiceProblems("hidden", hidden, ["true", "false"]));
  return sorted(call, call.workspace.setUp.senders).filter(({ isHidden }) => hidden === "true" || !isHidden);
};

const asked = ({ workspace, params }: Call): Sender => oneOf(workspace.setUp.senders, params.sender_id);

const path = "/v1/sender_identities/{sender_id}";

export const senderRoutes: RouteTable = {
  "GET /v1/sender_identities": (call) => {
    const { items, next } = pageWithTrailingCursor(call, listAsked(call), sendersPage);
    return json(200, { sender_identities: items.map(shown), next });
  },
  [`GET ${path}`]: (call) => json(200, { sender_identity: shown(asked(call)) }),
  [`GET ${path}/used_by`]: (call) => {
    asked(call);
    return json(200, { campaigns: [], sent_newsletters: [], draft_newsletters: [] });
  },
};
