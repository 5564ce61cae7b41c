import { rawAction } from "./rawAction";

export const rawRequest = rawAction({
  label: "Raw Request - Track API",
  description: "Send raw HTTP request to Customer.io, for what has no step of its own",
  api: "track",
  base: "https://track.customer.io/api",
  included: "/api",
  prefix: "",
  example: "/v1/accounts/region",
  answer: { url: "https://track.customer.io", region: "us", environment_id: 123456 },
  paged: false,
});
