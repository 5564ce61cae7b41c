import type { Asker } from "../asker";
import type { Check } from "../check";
import { type Reply, says } from "../reply";

interface TrackRefusal extends Pick<Check, "question" | "does" | "expected"> {
  send: (asker: Asker) => Promise<Reply>;
}

/** What a route of the Track API v1 says to what it cannot do. */
export const trackRefusal = ({ send, ...given }: TrackRefusal): Check => ({
  ...given,
  why: "An error of a step shows Customer.io's own words: they have to be found in the answer.",
  source: "Track API reference: the statuses and envelopes of the route",
  ask: async (asker) => says(await send(asker)),
});
