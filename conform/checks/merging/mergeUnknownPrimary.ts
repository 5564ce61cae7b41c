import { presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const mergeUnknownPrimary: Check = {
  question: "Is a merge into somebody who does not exist a success without effect?",
  why: "Merge Customers warns of it: the answer says nothing.",
  source: "Track API reference: the request won't do anything",
  does: "Merges a person into an id that nobody has, waits and looks.",
  expected: "200 {}; the person is there",
  needs: ["app"],
  ask: async ({ person, name, arrived, attempt, settle, look }) => {
    const secondary = person();
    await arrived(secondary);
    const { reply } = await attempt("mergeCustomers", {
      primaryId: name("nobody"),
      primaryType: "id",
      secondaryId: secondary,
      secondaryType: "id",
    });
    await settle();
    return `${says(reply)}; ${presence(await look(secondary))}`;
  },
};
