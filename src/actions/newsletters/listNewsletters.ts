import { choice } from "../../inputs/fields";
import { operation } from "../../operation";
import { newsletterExample } from "./newsletterExample";

const order = choice(
  { label: "Order", comments: "Whether the list begins with the oldest newsletter or the newest" },
  [
    { label: "Customer.io's Default", value: "unsaid" },
    { label: "Oldest First", value: "asc" },
    { label: "Newest First", value: "desc" },
  ],
);

/** No reference says how many newsletters a page has. */
export const listNewsletters = operation({
  label: "List Newsletters",
  description: "List the newsletters of the workspace, which Customer.io's pages also call one-time sends",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listNewsletters",
  api: "app",
  route: "GET /v1/newsletters",
  inputs: { order },
  query: ({ order }) => ({ sort: order === "unsaid" ? undefined : order }),
  pages: "newsletters",
  example: { newsletters: [newsletterExample], next: "MDo1MA==" },
});
