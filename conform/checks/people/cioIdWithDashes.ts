import { identifierShape } from "../../kinds/identifierShape";

export const cioIdWithDashes = identifierShape({
  question: "Is cio_ with dashes behind it in a path of the Track API taken for an id?",
  does: "Identifies it, and looks for a person with that id.",
  expected: "200 {}; for an id",
  of: (name) => `cio_${name}`,
});
