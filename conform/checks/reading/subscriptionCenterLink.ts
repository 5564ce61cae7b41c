import { lookup } from "../../kinds/lookup";
import { says } from "../../reply";

export const subscriptionCenterLink = lookup({
  question: "How is the link to the subscription center of a person written?",
  why: "Get Subscription Center Link hands the answer on.",
  source: "tests of go-customerio",
  does: "Asks for that of a new person. The link is not followed and not shown.",
  expected: "200 {token,url}",
  ask: async ({ app }, { id }) =>
    says(await app("GET", `/subscription_center/${encodeURIComponent(id)}/token`)),
});
