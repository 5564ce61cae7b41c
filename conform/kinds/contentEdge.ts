import type { Asker } from "../asker";
import type { Check } from "../check";
import { type Reply, says } from "../reply";

interface ContentEdge extends Pick<Check, "question" | "does" | "expected" | "settles"> {
  /** Whether it is within the limit, by the stricter reading. */
  fits: boolean;
  send: (asker: Asker) => Promise<Reply>;
}

/** A snippet or a collection that is just as large as is allowed, or just too large. */
export const contentEdge = ({ fits, send, ...given }: ContentEdge): Check => ({
  ...given,
  why: fits
    ? "What the steps let pass has to be accepted."
    : "The steps refuse it where the limit is sure, and show Customer.io's words where it is not.",
  source: "App API reference: limits, without units and what happens beyond",
  needs: ["app"],
  ask: async (asker) => says(await send(asker)),
});
