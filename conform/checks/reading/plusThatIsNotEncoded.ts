import type { Check } from "../../check";
import { found } from "../../kinds/found";

export const plusThatIsNotEncoded: Check = {
  question: "Does an address with a + that is not encoded find nobody, without an error?",
  why: "The steps encode every value; the documentation warns those who write their own paths.",
  source: "About Customer.io's APIs: 200 with empty results",
  does: "Creates a person whose address has a +, and looks for it with the + as it is.",
  expected: "200 {results}; 0 found",
  needs: ["app", "emails"],
  ask: async ({ app, addressed, track, there, quiet }) => {
    const address = addressed("one+two");
    await track("PUT", `/v1/customers/${encodeURIComponent(address)}`, quiet);
    await there(address, "email");
    return found(await app("GET", `/customers?email=${address.replace("@", "%40")}`), "results");
  },
};
