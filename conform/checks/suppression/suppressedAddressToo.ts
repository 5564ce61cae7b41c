import { presence } from "../../asker";
import type { Check } from "../../check";

export const suppressedAddressToo: Check = {
  question: "Does suppressing an id suppress the person's address, too?",
  why: "Erase Customer relies on it: it suppresses by one identifier.",
  source: "Track API reference: in workspaces with id and email both are suppressed",
  does: "Creates a person with an address, suppresses the id, identifies the address, waits and looks.",
  expected: "of the address nobody is there",
  needs: ["app", "emails"],
  ask: async ({ person, addressed, suppressed, arrived, step, gone, identify, settle, look }) => {
    const [id, address] = [suppressed(person()), suppressed(addressed())];
    await arrived(id, { email: address });
    await step("suppress", { id });
    await gone(id);
    await identify(address);
    await settle();
    return `of the address ${presence(await look(address, "email"))}`;
  },
};
