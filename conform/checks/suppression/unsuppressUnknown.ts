import type { Check } from "../../check";
import { says } from "../../reply";

export const unsuppressUnknown: Check = {
  question: "Is freeing an id that is not suppressed a success?",
  why: "Unsuppress is repeated after a lost answer: the second time must not fail.",
  source: "Track API reference: 200 or 401; an older one had 404",
  does: "Frees an id that nobody has, with Unsuppress.",
  expected: "200 {}",
  ask: async ({ attempt, name }) => says((await attempt("unsuppress", { id: name() })).reply),
};
