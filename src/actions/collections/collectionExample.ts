/** What Customer.io shows of a collection without its rows. */
export const collectionExample = {
  id: 1,
  name: "events",
  rows: 2,
  bytes: 296,
  schema: ["eventName", "eventDate"],
  created_at: 1795167000,
  updated_at: 1795167000,
};
