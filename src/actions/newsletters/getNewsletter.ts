import { newsletterId } from "../../inputs/newsletter";
import { operation } from "../../operation";
import { newsletterExample } from "./newsletterExample";

export const getNewsletter = operation({
  label: "Get Newsletter",
  description: "Get the name, the recipients and the time of sending of a newsletter",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getNewsletters",
  api: "app",
  route: "GET /v1/newsletters/{newsletterId}",
  inputs: { newsletterId },
  example: { newsletter: newsletterExample },
});
