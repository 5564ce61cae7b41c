import type { Asker } from "../asker";
import { fieldsOf } from "../reply";

/** How many members a segment has, counted until there are as many as wanted. */
export const countMembers = async (
  { step, until }: Asker,
  segmentId: string,
  wanted: number,
): Promise<number> =>
  until(
    async () => Number(fieldsOf(await step("countSegmentMembers", { segmentId })).count),
    (count) => count === wanted,
  );
