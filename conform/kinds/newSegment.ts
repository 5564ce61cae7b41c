import type { Asker } from "../asker";
import { fieldsOf } from "../reply";

/** A manual segment of the check's own, by its number. */
export const newSegment = async ({ step, made }: Asker): Promise<string> => {
  const answer = await step("createManualSegment", { name: made("segment") });
  return String(fieldsOf(fieldsOf(answer).segment).id);
};
