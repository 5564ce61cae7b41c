import { json } from "../http/answer";
import type { RouteTable } from "../http/routing";

export const accountRoutes: RouteTable = {
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
  "GET /v1/info/ip_addresses": () => json(200, { ip_addresses: ["192.0.2.1", "192.0.2.2"] }),
};
