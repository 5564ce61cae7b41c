import { rawAction } from "./rawAction";

export const rawRequestBeta = rawAction({
  label: "Raw Request - Beta API",
  description:
    "Send raw HTTP request to the former Customer.io Beta API; the App API has had its endpoints since 2022",
  api: "beta",
  base: "https://beta-api.customer.io/v1/api",
  included: "/v1/api",
  prefix: "",
  example: "/customers/ada-1815/segments",
  answer: { segments: [{ id: 3, name: "Early adopters", description: "" }] },
  paged: true,
});
