import { json } from "../http/answer";
import type { RouteTable } from "../http/routing";
import { pageWithTrailingCursor } from "./paging";

const senders = [
  { id: 1, deduplicate_id: "1:1600000000", name: "News", email: "news@example.com" },
  { id: 2, deduplicate_id: "2:1600000000", name: "Support", email: "support@example.com" },
];

const sendersPage = { usual: 50, most: 1000 };

/** What is set up in a workspace, as far as this sandbox has it. */
export const workspaceRoutes: RouteTable = {
  // Lists every workspace of the account; an account here has one.
  "GET /v1/workspaces": ({ workspace }) =>
    json(200, {
      workspaces: [
        {
          id: workspace.id,
          name: "Sandbox",
          messages_sent: workspace.deliveries.size,
          billable_messages_sent: workspace.deliveries.size,
          people: workspace.people.size,
          object_types: workspace.setUp.objectTypes.length,
          objects: workspace.objects.size,
        },
      ],
    }),
  "GET /v1/sender_identities": (call) => {
    const { items, next } = pageWithTrailingCursor(call, senders, sendersPage);
    return json(200, {
      sender_identities: items.map((sender) => ({
        ...sender,
        address: `${sender.name} <${sender.email}>`,
        template_type: "email",
        auto_generated: false,
        hidden: false,
      })),
      next,
    });
  },
};
