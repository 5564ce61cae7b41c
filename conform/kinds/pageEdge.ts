import type { Asker } from "../asker";
import type { Check } from "../check";
import { type Reply, says } from "../reply";

interface PageEdge extends Pick<Check, "question" | "does" | "expected" | "settles"> {
  send: (asker: Asker) => Promise<Reply>;
}

/** A page of a list that is just as long as is allowed, or just too long. */
export const pageEdge = ({ send, ...given }: PageEdge): Check => ({
  ...given,
  why: "Fetch All reads the longest pages that there are, and Page Size refuses longer ones.",
  source: "App API reference: the most entries of a page, without what happens beyond",
  needs: ["app"],
  ask: async (asker) => says(await send(asker)),
});
