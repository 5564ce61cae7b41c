import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import type { Newsletter } from "../state/setUp";
import { oneOf } from "./notFound";
import { nullIfEmpty, pageOf, sorted } from "./paging";
import { reportRoutes } from "./reports";

// Unconfirmed: unsized-pages.
const newslettersPage = { usual: 50, most: 100 };

const shown = ({
  id,
  name,
  type,
  contentIds,
  sentAt,
  tags,
  recipientSegmentIds,
  topicId,
  createdAt,
}: Newsletter) => ({
  id,
  deduplicate_id: `${id}:${createdAt}`,
  content_ids: contentIds,
  name,
  sent_at: sentAt ?? null,
  created: createdAt,
  updated: sentAt ?? createdAt,
  type,
  tags,
  recipient_segment_ids: recipientSegmentIds,
  subscription_topic_id: topicId ?? null,
});

const asked = ({ workspace, params }: Call): Newsletter =>
  oneOf(workspace.setUp.newsletters, params.newsletter_id);

const path = "/v1/newsletters/{newsletter_id}";

export const newsletterRoutes: RouteTable = {
  "GET /v1/newsletters": (call) => {
    const { items, next } = pageOf(call, sorted(call, call.workspace.setUp.newsletters), newslettersPage);
    return json(200, { newsletters: nullIfEmpty(items.map(shown)), next });
  },
  [`GET ${path}`]: (call) => json(200, { newsletter: shown(asked(call)) }),
  ...reportRoutes(path, { asked, origin: "newsletterId" }),
};
