import { presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const unsuppressFrees: Check = {
  question: "Can an id be used again after Unsuppress, by a new person?",
  why: "The documentation of Unsuppress says that it frees the id and brings nobody back.",
  source: "Track API reference: unsuppress",
  does: "Suppresses an id that nobody has, frees it, identifies it and looks.",
  expected: "200 {}; the person is there",
  needs: ["app"],
  ask: async ({ person, suppressed, step, attempt, settle, identify, there }) => {
    const id = suppressed(person());
    await step("suppress", { id });
    await settle();
    const { reply } = await attempt("unsuppress", { id });
    await settle();
    await identify(id);
    return `${says(reply)}; ${presence(await there(id))}`;
  },
};
