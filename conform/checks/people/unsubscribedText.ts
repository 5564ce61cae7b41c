import type { Check } from "../../check";
import { shown } from "../../reply";

export const unsubscribedText: Check = {
  question: 'Does the text "TRUE" unsubscribe a person?',
  why: "A CSV has text alone: Identify Many hands it on.",
  source: 'Track API reference: any case of true, 1 or "1"',
  does: "Creates a person with it and reads whether they are unsubscribed.",
  expected: "unsubscribed: true",
  needs: ["app"],
  ask: async ({ person, arrived }) =>
    `unsubscribed: ${shown((await arrived(person(), { unsubscribed: "TRUE" })).unsubscribed)}`,
};
