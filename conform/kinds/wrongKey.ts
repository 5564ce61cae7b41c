import type { Connection } from "../../running/connection";
import type { Asker } from "../asker";
import type { Check } from "../check";
import { type Reply, says } from "../reply";

interface WrongKey extends Pick<Check, "question" | "does" | "expected" | "needs"> {
  /** The field of the connection that has it. */
  field: "apiKey" | "appApiKey";
  send: (asker: Asker, connection: Connection) => Promise<Reply>;
}

/** How a key is refused that is none. */
export const wrongKey = ({ field, send, ...given }: WrongKey): Check => ({
  ...given,
  why: "Test Connection finds out which credential is wrong, since this does not tell.",
  source: "seen live in September 2026",
  ask: async (asker) => {
    const reply = await send(asker, asker.connectionWith({ [field]: "conformance-no-key" }));
    const challenge = reply.headers["www-authenticate"] === undefined ? "without" : "with";
    return `${says(reply)}; ${challenge} WWW-Authenticate`;
  },
});
