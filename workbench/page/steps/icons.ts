/** The icons of the resources, by their titles; a new resource gets a general one. */
const icons: Record<string, string> = {
  People: "users",
  Subscriptions: "mail",
  Activities: "history",
  Events: "zap",
  Devices: "smartphone",
  "Objects and Relationships": "box",
  Segments: "layers",
  Forms: "file-input",
  Deliveries: "send",
  Batches: "list",
  "Transactional Messages": "mail",
  Broadcasts: "megaphone",
  Campaigns: "workflow",
  Newsletters: "newspaper",
  Metrics: "sliders-horizontal",
  Exports: "download",
  Imports: "upload",
  Collections: "table",
  Snippets: "file-text",
  "Suppressed Addresses": "user-x",
  Account: "shield",
  "Raw Requests": "braces",
  Triggers: "webhook",
};

export const iconOf = (title: string): string => icons[title] ?? "box";
