import { attributesOf } from "../../asker";
import type { Check } from "../../check";
import { shown } from "../../reply";

const sent = {
  "conformance-number": 30,
  "conformance-flag": true,
  "conformance-list": [1, "a"],
  "conformance-object": { a: 1 },
};

const texts = Object.values(sent).map((value) => JSON.stringify(value));

export const valuesAsText: Check = {
  question: "As what does the App API read numbers, flags, lists and objects back?",
  why: "Get Person says that all attributes are text: a workflow that compares numbers has to know.",
  source: "recordings of 2021 and App API reference: attributes are strings",
  does: "Sets one attribute of each type and reads them.",
  expected: String.raw`"30", "true", "[1,\"a\"]", "{\"a\":1}"`,
  needs: ["app"],
  ask: async ({ person, arrived }) => {
    const held = attributesOf(await arrived(person(), sent));
    return Object.keys(sent)
      .map((name) => shown(held[name], ...Object.values(sent), ...texts))
      .join(", ");
  },
};
