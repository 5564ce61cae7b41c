/** Activities as Customer.io lists them; what `data` holds depends on the type. */
export const activityExample = {
  activities: [
    {
      id: "01HQ3ZK8V8G8KVA4HN8Y50CCZ5",
      type: "sent_email",
      timestamp: 1795167000,
      customer_id: "ada-1815",
      customer_identifiers: { id: "ada-1815", email: "ada@example.com", cio_id: "a3000001" },
      delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      delivery_type: "email",
      data: { delivery_id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY", delivered: 1795167005, opened: true },
    },
  ],
  next: "MDoxMA==",
};
