import type { Check } from "../../check";
import { says } from "../../reply";

export const destroyUnknown: Check = {
  question: "Is deleting a person who does not exist a success?",
  why: "Destroy is repeated after a lost answer: the second time must not fail.",
  source: "recordings of 2021",
  does: "Deletes an id that nobody has, with Destroy.",
  expected: "200 {}",
  ask: async ({ attempt, name }) => says((await attempt("destroy", { id: name() })).reply),
};
