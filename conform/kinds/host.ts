import type { Asker } from "../asker";
import type { Check } from "../check";
import type { Region } from "../ground";
import { type Reply, says } from "../reply";

interface Host
  extends Pick<Check, "question" | "why" | "source" | "does" | "expected" | "needs" | "settles"> {
  /** Where the account is. */
  region: Region;
  /** Asks over a connection to the other region's hosts. */
  send: (asker: Asker, connection: ReturnType<Asker["abroad"]>) => Promise<Reply>;
}

/** What a host says to an account of the other region. */
export const host = ({ region, needs = [], send, ...given }: Host): Check => ({
  ...given,
  needs: [region, ...needs],
  ask: async (asker) => says(await send(asker, asker.abroad(region))),
});
