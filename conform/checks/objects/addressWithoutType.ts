import type { Check } from "../../check";
import { says } from "../../reply";

export const addressWithoutType: Check = {
  question: "Does a route of a person that has no id_type take an address for what it is?",
  why: "List Relationships of a Person sends what it is given, and says which identifiers it takes.",
  source: "App API operation list: no id_type there",
  does: "Reads the relationships of a person by address.",
  expected: "200 {cio_relationships,next}",
  needs: ["app", "emails"],
  settles: ["paths-without-type"],
  ask: async ({ person, address, arrived, app }) => {
    await arrived(person(), { email: address() });
    return says(await app("GET", `/customers/${encodeURIComponent(address())}/relationships`));
  },
};
