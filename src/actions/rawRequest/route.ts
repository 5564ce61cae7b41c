/** The words that Customer.io's own routes are made of. Every other segment may be somebody's id or address. */
const words = new Set(
  `v1 v2 api accounts region customers events devices suppress unsuppress merge_customers segments add_customers
  remove_customers forms submit metrics push unsubscribe entity batch send email sms in_app inbox_message whatsapp
  campaigns triggers errors broadcasts actions language links journey_metrics messages archived_message activities
  exports deliveries download imports newsletters contents content schedule test_groups test_group transactional
  reporting_webhooks snippets collections sender_identities used_by subscription_topics subscription_channels esp
  search_suppression suppression domains workspaces info ip_addresses data_index attributes assets files folders
  objects object_types relationships subscription_preferences subscription_center token optouts customer_count
  membership design_studio emails components live_notifications start update end`.split(/\s+/),
);

/** What errors call a raw request: its path with every part that could name a person left out. */
export const routeOf = (method: string, path: string): string => {
  const segments = (path.split("?")[0] ?? "").split("/");
  return `${method} ${segments.map((segment) => (segment === "" || words.has(segment) ? segment : "{…}")).join("/")}`;
};
