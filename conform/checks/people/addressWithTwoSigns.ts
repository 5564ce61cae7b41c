import { identifierShape } from "../../kinds/identifierShape";

export const addressWithTwoSigns = identifierShape({
  question: "Is an address with two signs in a path of the Track API taken for an id?",
  does: "Identifies it, and looks for a person with that id.",
  expected: "200 {}; for an id",
  of: (name) => `${name}@one@conformance.invalid`,
});
