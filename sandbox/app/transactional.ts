import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import type { TransactionalMessage } from "../state/setUp";
import { oneOf } from "./notFound";
import { nullIfEmpty } from "./paging";
import { reportRoutes } from "./reports";

const shown = (message: TransactionalMessage) => ({
  id: message.id,
  name: message.name,
  description: message.description,
  send_to_unsubscribed: message.sendToUnsubscribed,
  link_tracking: true,
  open_tracking: true,
  hide_message_body: message.hideMessageBody,
  queue_drafts: message.queueDrafts,
  created_at: message.createdAt,
  updated_at: message.createdAt,
});

const asked = ({ workspace, params }: Call): TransactionalMessage =>
  oneOf(workspace.setUp.transactionalMessages, params.transactional_id);

const path = "/v1/transactional/{transactional_id}";

export const transactionalRoutes: RouteTable = {
  // The list is called messages, as deliveries are elsewhere.
  "GET /v1/transactional": ({ workspace }) =>
    json(200, { messages: nullIfEmpty(workspace.setUp.transactionalMessages.map(shown)) }),
  [`GET ${path}`]: (call) => json(200, { message: shown(asked(call)) }),
  ...reportRoutes(path, { asked, origin: "transactionalMessageId", hasWebhooks: false }),
};
