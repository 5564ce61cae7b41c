import type { Asker } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";
import { nothing } from "./nothing";

interface RefusedSend extends Pick<Check, "question" | "why" | "source" | "does" | "expected" | "settles"> {
  channel: string;
  body: (asker: Asker) => Record<string, unknown>;
}

/** A send of a message that does not exist, to an address under .invalid if to any. */
export const refusedSend = ({ channel, body, ...given }: RefusedSend): Check => ({
  ...given,
  needs: ["app"],
  ask: async (asker) =>
    says(await asker.app("POST", `/send/${channel}`, { transactional_message_id: nothing, ...body(asker) })),
});
