/** A message that was sent, as lists of messages and Get Message show it. */
export const messageExample = {
  id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
  deduplicate_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY:1795167009",
  type: "email",
  recipient: "ada@example.com",
  subject: "Your order 1001",
  customer_id: "ada-1815",
  customer_identifiers: { id: "ada-1815", email: "ada@example.com", cio_id: "a3000001" },
  campaign_id: 5,
  action_id: 96,
  newsletter_id: null,
  broadcast_id: null,
  created: 1795167000,
  failure_message: null,
  forgotten: false,
  metrics: { created: 1795167000, sent: 1795167001, delivered: 1795167003, opened: 1795167009 },
};
