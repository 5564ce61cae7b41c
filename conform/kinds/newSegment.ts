import type { Asker } from "../asker";
import { fieldsOf } from "../reply";

/** A manual segment of the check's own, by its number. */
export const newSegment = async ({ step, made }: Asker): Promise<string> => {
  const answer = await step("createManualSegment", { name: made("segment") });
  return String(fieldsOf(fieldsOf(answer).segment).id);
};

/** How many members it has, counted until there are as many as wanted. */
export const countOf = async ({ step, until }: Asker, segmentId: string, wanted: number): Promise<number> =>
  until(
    async () => Number(fieldsOf(await step("countSegmentMembers", { segmentId })).count),
    (count) => count === wanted,
  );
