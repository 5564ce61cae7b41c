import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const deleteUnknownDevice: Check = {
  question: "Is deleting a device that a person does not have a success?",
  why: "Delete Device is repeated after a lost answer: the second time must not fail.",
  source: "Track API reference: 200 says accepted",
  does: "Creates a person, who has no device, and deletes one.",
  expected: "200 {}",
  ask: async ({ person, identify, track }) => {
    const id = person();
    await identify(id);
    return says(await track("DELETE", `${pathOf(id)}/devices/conformance`));
  },
};
