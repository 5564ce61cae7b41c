import type { TriggerPayload } from "@prismatic-io/spectral";
import { examplePayload } from "../examplePayload";
import { withShortcuts } from "./report";

/** An event as Customer.io reports it. */
const clicked = {
  event_id: "01E4C4CT6YDC7Y5M7FE1GWWPQJ",
  object_type: "email",
  metric: "clicked",
  timestamp: 1_795_167_000,
  data: {
    action_id: 96,
    campaign_id: 5,
    campaign_name: "Welcome",
    customer_id: "ada",
    delivery_id: "ZAIAAVTJVG0QcCok0-0ZKj6yiQ==",
    identifiers: { id: "ada", email: "ada@example.com", cio_id: "a3000001" },
    recipient: "ada@example.com",
    subject: "Welcome, Ada",
    href: "https://example.com/start",
    link_id: 1,
  },
};

const shared = examplePayload(withShortcuts(clicked));

/** What the trigger hands to the first step. */
export const example: TriggerPayload = {
  ...shared,
  headers: {
    "X-CIO-Timestamp": "1795167001",
    "X-CIO-Signature": "0c5ac5f5a3f1d5b6a4a4e1f2b7d0c9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2",
  },
  rawBody: { ...shared.rawBody, data: JSON.stringify(clicked) },
};
