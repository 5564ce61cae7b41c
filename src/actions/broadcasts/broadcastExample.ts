/** An API-triggered broadcast as Customer.io shows it. */
export const broadcastExample = {
  id: 8,
  deduplicate_id: "8:1795167000",
  name: "Road closed",
  type: "triggered_broadcast",
  created: 1795167000,
  updated: 1795167000,
  active: true,
  state: "running",
  actions: [{ id: 112, type: "email" }],
  first_started: 1795167000,
  tags: ["service"],
};
