import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

interface Shape {
  called: string;
  of: (name: string) => string;
}

/** What a Track v1 path is taken for whose value looks a little like something else. */
const shape = ({ called, of }: Shape): Check => ({
  question: `Is ${called} in a path of the Track API taken for an id?`,
  why: "Identifier Type Automatic leaves the choice to Customer.io, and the batches have to guess the same.",
  source: "Track API reference: the type is guessed from the shape, which is not described",
  does: "Identifies it, and looks for a person with that id.",
  expected: "200 {}; for an id",
  needs: ["app"],
  settles: ["identifier-shapes"],
  ask: async ({ name, odd, track, there, quiet }) => {
    const value = odd(of(name()));
    const reply = await track("PUT", pathOf(value), quiet);
    return `${says(reply)}; ${(await there(value)) ? "for an id" : "not for an id"}`;
  },
});

export const shapeChecks = {
  addressWithoutDot: shape({ called: "an address without a dot", of: (name) => `${name}@invalid` }),
  addressWithTwoSigns: shape({
    called: "an address with two signs",
    of: (name) => `${name}@one@conformance.invalid`,
  }),
  cioIdWithDashes: shape({ called: "cio_ with dashes behind it", of: (name) => `cio_${name}` }),
};
