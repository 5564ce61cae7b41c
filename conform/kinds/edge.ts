import type { Asker } from "../asker";
import type { Check } from "../check";
import { type Reply, says } from "../reply";

interface Edge extends Pick<Check, "question" | "source" | "does" | "expected" | "settles"> {
  /** Whether the steps let it pass. */
  fits: boolean;
  send: (asker: Asker) => Promise<Reply>;
}

/** Something that is just as large as the Track API allows, or just too large. */
export const edge = ({ fits, send, ...given }: Edge): Check => ({
  ...given,
  why: fits
    ? "What the steps let pass has to be accepted."
    : "The steps refuse it before anything is sent: what is larger may be lost silently.",
  ask: async (asker) => says(await send(asker)),
});
