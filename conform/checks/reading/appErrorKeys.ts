import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { keysOf } from "../../reply";

export const appErrorKeys: Check = {
  question: "Which keys has an error of the App API, beside detail and status?",
  why: "An error of a step shows detail; a stable code would tell more.",
  source: "recordings of 2021; today's reference has code, meta and source, too",
  does: "Reads a person who does not exist, and lists the keys.",
  expected: "{detail,status}",
  needs: ["app"],
  ask: async ({ app, name }) => {
    const { errors } = jsonOf(await app("GET", `/customers/${name()}/attributes`));
    const [first] = Array.isArray(errors) ? errors : [];
    return keysOf(first);
  },
};
