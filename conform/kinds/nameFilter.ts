import type { Asker } from "../asker";

/** Finds the people who have the check's name for an attribute: nobody, unless it has given it to somebody. */
export const nameFilter = ({ name }: Asker) => ({
  attribute: { field: "conformance-name", operator: "eq", value: name() },
});
