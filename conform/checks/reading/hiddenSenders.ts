import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { listOf } from "../../reply";

export const hiddenSenders: Check = {
  question: "Does hidden=true list hidden senders beside the others?",
  why: "The dropdown of senders leaves the parameter out.",
  source: "App API operation list: the parameter alone",
  does: "Compares how many senders there are with it and without.",
  expected: "more than without",
  needs: ["app"],
  settles: ["hidden-senders"],
  ask: async ({ app, lacks }) => {
    const count = async (query: string): Promise<number> =>
      listOf(jsonOf(await app("GET", `/sender_identities${query}`)).sender_identities).length;
    const usual = await count("");
    const hidden = await count("?hidden=true");
    if (hidden === 0 || hidden === usual) return lacks("a sender that is hidden");
    return hidden > usual ? "more than without" : "fewer than without";
  },
};
