import { presence } from "../../asker";
import type { Check } from "../../check";

export const writeAfterDelete: Check = {
  question: "Does a later identify create a deleted person anew?",
  why: "The documentation of Destroy says so, and names Suppress for the opposite.",
  source: "Track API reference: delete",
  does: "Creates a person, deletes them, waits until they are gone, identifies the id again and looks.",
  expected: "after it the person is there",
  needs: ["app"],
  ask: async ({ person, arrived, step, gone, identify, there }) => {
    const id = person();
    await arrived(id);
    await step("destroy", { id });
    if (await gone(id)) return "the person is still there half a minute after they were deleted";
    await identify(id);
    return `after it ${presence(await there(id))}`;
  },
};
