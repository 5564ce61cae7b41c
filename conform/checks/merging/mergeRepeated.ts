import { presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const mergeRepeated: Check = {
  question: "What does a merge answer whose secondary is gone already?",
  why: "Merge Customers is not repeated, because it was never known whether that does harm.",
  source: "Track API reference: said of a primary who does not exist, not of a secondary who is gone",
  does: "Merges two people, waits until the secondary is gone, and sends the same merge again.",
  expected: "200 {}; the person is there",
  needs: ["app"],
  settles: ["repeated-merge"],
  ask: async ({ person, arrived, step, gone, track, settle, look }) => {
    const [primary, secondary] = [person("primary"), person("secondary")];
    await arrived(primary);
    await arrived(secondary);
    await step("mergeCustomers", {
      primaryId: primary,
      primaryType: "id",
      secondaryId: secondary,
      secondaryType: "id",
    });
    if (await gone(secondary)) return "the secondary is still there half a minute after the merge";
    const sides = { primary: { id: primary }, secondary: { id: secondary } };
    const reply = await track("POST", "/v1/merge_customers", sides);
    await settle();
    return `${says(reply)}; ${presence(await look(primary))}`;
  },
};
