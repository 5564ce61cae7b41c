/** A segment as Customer.io shows it. */
export const segmentExample = {
  id: 7,
  deduplicate_id: "7:1795167000",
  name: "Newsletter readers",
  description: "Everybody who wants the newsletter",
  state: "finished",
  progress: null,
  type: "manual",
  tags: ["newsletter"],
  created_at: 1795167000,
  updated_at: 1795167000,
};
