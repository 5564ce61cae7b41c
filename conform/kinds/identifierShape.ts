import { pathOf } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";

interface IdentifierShape extends Pick<Check, "question" | "does" | "expected"> {
  /** The identifier, with the check's name in it. */
  of: (name: string) => string;
}

/** What a value in a path of the Track API v1 is taken for that looks a little like an address or a cio_id. */
export const identifierShape = ({ of, ...given }: IdentifierShape): Check => ({
  ...given,
  why: "Identifier Type Automatic leaves the choice to Customer.io, and the batches have to guess the same.",
  source: "Track API reference: the type is guessed from the shape, which is not described",
  needs: ["app"],
  settles: ["identifier-shapes"],
  ask: async ({ name, odd, track, there, quiet }) => {
    const value = odd(of(name()));
    const reply = await track("PUT", pathOf(value), quiet);
    return `${says(reply)}; ${(await there(value)) ? "for an id" : "not for an id"}`;
  },
});
