import type { Asker } from "../asker";
import { fieldsOf } from "../reply";

/** A collection of the check's own that has one row, by its number. */
export const newCollection = async ({ step, made }: Asker): Promise<string> => {
  const answer = await step("createCollection", {
    name: made("collection"),
    rows: [{ place: "conformance" }],
  });
  return String(fieldsOf(fieldsOf(answer).collection).id);
};
