/** A campaign as Customer.io shows it; what starts it depends on its type. */
export const campaignExample = {
  id: 5,
  deduplicate_id: "5:1795167000",
  name: "Welcome",
  description: "Greets everybody who signs up",
  type: "event",
  event_name: "signed_up",
  created: 1795167000,
  updated: 1795167000,
  active: true,
  state: "running",
  actions: [{ id: 96, type: "email" }],
  first_started: 1795167000,
  tags: ["onboarding"],
  filter_segment_ids: [7],
};
