import { identifierShape } from "../../kinds/identifierShape";

export const addressWithoutDot = identifierShape({
  question: "Is an address without a dot in a path of the Track API taken for an id?",
  does: "Identifies it, and looks for a person with that id.",
  expected: "200 {}; for an id",
  of: (name) => `${name}@invalid`,
});
