import { rawAction } from "./rawAction";

export const rawRequestApp = rawAction({
  label: "Raw Request - App API",
  description: "Send raw HTTP request to the Customer.io App API, for what has no step of its own",
  api: "app",
  base: "https://api.customer.io/v1",
  included: "/v1",
  prefix: "/v1",
  example: "/campaigns/8/triggers/1",
  answer: { id: 1, broadcast_id: 8, created_at: 1795167000, processed_at: 1795167012, recipients_count: 2 },
  paged: true,
});
