import type { Region } from "./accounts";
import { newDelivery } from "./state/deliveries";
import { personNamed } from "./state/identifiers";
import type { SetUp } from "./state/setUp";
import type { Workspace } from "./state/workspace";

/** What a test may do that no API can. The region is "us" unless told otherwise; a reset undoes all of it. */
export interface Hands {
  /** Replaces lists of what is set up in Customer.io's own interface: `setUp({ newsletters: [] })`. */
  setUp: (change: Partial<SetUp>, region?: Region) => void;
  /** Pretends that a message was delivered to a person and returns its delivery id. Throws for an unknown person. */
  deliver: (identifier: string, region?: Region) => string;
}

export const newHands = (workspace: (region: Region) => Workspace, now: () => number): Hands => ({
  setUp: (change, region = "us") => {
    const changed = workspace(region);
    changed.setUp = { ...changed.setUp, ...change };
  },
  deliver: (identifier, region = "us") => {
    const person = personNamed(workspace(region), identifier);
    if (!person) throw new Error(`deliver: there is no person ${identifier}`);
    return newDelivery(workspace(region), person, now(), { channel: "email" }).id;
  },
});
