/** A newsletter as Customer.io shows it. */
export const newsletterExample = {
  id: 10,
  deduplicate_id: "10:1795167000",
  content_ids: [31],
  name: "November news",
  sent_at: 1795167000,
  created: 1795080600,
  updated: 1795167000,
  type: "email",
  tags: ["news"],
  recipient_segment_ids: [7],
  subscription_topic_id: 1,
};
