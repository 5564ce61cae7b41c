import { jsonOf } from "../../asker";
import { lookup } from "../../kinds/lookup";
import { fieldsOf, says } from "../../reply";

export const preferences = lookup({
  question: "How are the subscription preferences of a person written?",
  why: "Get Subscription Preferences hands the answer on, and its example says what is in it.",
  source: "tests of go-customerio; the operation list has the route alone",
  does: "Reads those of a new person.",
  expected: "200 {customer}; with id, unsubscribed, topics",
  settles: ["preference-answers"],
  ask: async ({ app }, { id }) => {
    const reply = await app("GET", `/customers/${encodeURIComponent(id)}/subscription_preferences`);
    const customer = fieldsOf(jsonOf(reply).customer);
    const there = ["id", "unsubscribed", "topics"].filter((key) => key in customer);
    return `${says(reply)}; with ${there.join(", ")}`;
  },
});
