import { presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const suppressedIdentify: Check = {
  question: "Is an identify of a suppressed id answered 200 and ignored?",
  why: "Identify reports success: the documentation says that nothing happens.",
  source: "Track API reference: later calls are ignored",
  does: "Creates a person, suppresses the id, waits until they are gone, identifies again, waits and looks.",
  expected: "200 {}; nobody is there",
  needs: ["app"],
  ask: async ({ person, suppressed, arrived, step, gone, attempt, quiet, settle, look }) => {
    const id = suppressed(person());
    await arrived(id);
    await step("suppress", { id });
    if (await gone(id)) return "the person is still there half a minute after they were suppressed";
    const { reply } = await attempt("identify", { id, attributes: quiet });
    await settle();
    return `${says(reply)}; ${presence(await look(id))}`;
  },
};
