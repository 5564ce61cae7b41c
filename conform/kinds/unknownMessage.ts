import type { Asker } from "../asker";
import type { Check } from "../check";
import { refusedSend } from "./refusedSend";

interface UnknownMessage extends Pick<Check, "question" | "expected"> {
  channel: string;
  body: (asker: Asker) => Record<string, unknown>;
}

/** How a send is refused that is wrong in nothing but the message. */
export const unknownMessage = (given: UnknownMessage): Check =>
  refusedSend({
    ...given,
    why: "The steps that send show Customer.io's own words: they have to be found in the answer.",
    source: "App API reference: said of a trigger name of another channel",
    does: "Sends a message that does not exist to a person who does not exist.",
    settles: ["unknown-message"],
  });
