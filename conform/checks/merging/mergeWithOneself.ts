import { presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const mergeWithOneself: Check = {
  question: "Is merging a person with themselves refused?",
  why: "Merge Customers refuses two equal identifiers; equal people by id and address it cannot see.",
  source: "Track API reference: silent about it",
  does: "Merges a person with themselves, waits and looks.",
  expected: "400 {meta:{error}}; the person is there",
  needs: ["app"],
  settles: ["merge-with-oneself"],
  ask: async ({ person, arrived, track, settle, look }) => {
    const id = person();
    await arrived(id);
    const reply = await track("POST", "/v1/merge_customers", { primary: { id }, secondary: { id } });
    await settle();
    return `${says(reply)}; ${presence(await look(id))}`;
  },
};
