import type { Asker } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";

/** One form for all runs: Customer.io makes it when it first hears of it, and no route removes it. */
const path = "/v1/forms/conformance-form/submit";

interface Submission extends Pick<Check, "question" | "why" | "does" | "expected"> {
  data: (asker: Asker) => Record<string, unknown>;
}

/** How a response to a form is answered that has these data. */
export const submission = ({ data, ...given }: Submission): Check => ({
  ...given,
  source: "Track API reference: submitForm",
  ask: async (asker) => says(await asker.track("POST", path, { data: data(asker) })),
});
