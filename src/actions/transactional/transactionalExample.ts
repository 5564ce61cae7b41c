/** A transactional message as Customer.io shows it; not one that was sent. */
export const transactionalExample = {
  id: 3,
  name: "Order confirmation",
  description: "Sent when an order is placed",
  send_to_unsubscribed: true,
  link_tracking: true,
  open_tracking: true,
  hide_message_body: false,
  queue_drafts: false,
  created_at: 1795167000,
  updated_at: 1795167000,
};
