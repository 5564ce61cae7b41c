import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownCioId: Check = {
  question: "Is an identify of a cio_id that does not exist answered as a success?",
  why: "A person who was deleted is written to without a word: the documentation warns of it.",
  source: "Track API reference: the request is dropped",
  does: "Identifies cio_ and letters that are no cio_id.",
  expected: "200 {}",
  ask: async ({ odd, mark, track, quiet }) =>
    says(await track("PUT", pathOf(odd(`cio_conformance${mark}`)), quiet)),
};
