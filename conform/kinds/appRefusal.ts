import type { Asker } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";

interface AppRefusal extends Pick<Check, "question" | "expected" | "settles"> {
  method: string;
  /** Of the App API, without its /v1. */
  path: string | ((asker: Asker) => string);
  body?: (asker: Asker) => unknown;
}

/** What a route of the App API says to what it cannot do. */
export const appRefusal = ({ method, path, body, ...given }: AppRefusal): Check => ({
  ...given,
  why: "An error of a step shows Customer.io's own words: they have to be found in the answer.",
  source: "App API reference and recordings: the statuses of each route, and one envelope for all of them",
  does: `Sends such a request: ${method} ${typeof path === "string" ? path : "with a name of this run"}.`,
  needs: ["app"],
  ask: async (asker) =>
    says(await asker.app(method, typeof path === "string" ? path : path(asker), body?.(asker))),
});
