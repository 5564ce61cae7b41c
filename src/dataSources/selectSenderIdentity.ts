import { dropdown } from "../operation";

/** What is chosen is the address, with the sender's name: an email takes it as it is, but no ID of a sender. */
export const selectSenderIdentity = dropdown({
  label: "Select Sender Identity",
  description: "List the verified senders of emails of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listSenders",
  api: "app",
  route: "GET /v1/sender_identities",
  list: "sender_identities",
  key: "address",
  name: "address",
  when: ({ template_type }) => template_type === "email",
  example: { sender_identities: [{ id: 3, address: "Shop <shop@example.com>", template_type: "email" }] },
});
