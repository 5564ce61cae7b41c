import { idsType, ids as listedIds, manualSegmentId, segmentIds } from "../../inputs/segment";
import { limits } from "../../limits";
import type { Operation } from "../../operation";
import { call, step } from "../../perform";

/** The form of the two steps, and with `ids` cut to one call's worth the inputs of their operations. */
export const membershipInputs = { segmentId: manualSegmentId, ids: listedIds, idType: idsType };

const chunksOf = (ids: string[]): string[][] => {
  const { max } = limits.segmentCustomers;
  return Array.from({ length: Math.ceil(ids.length / max) }, (_, at) => ids.slice(at * max, (at + 1) * max));
};

/** The error of a call, with what the calls before it did. The step can be given `unsentIds` as they are. */
const withUnsent = (error: unknown, calls: number, chunks: string[][]): unknown => {
  if (!(error instanceof Error)) return error;
  const unsentIds = chunks.slice(calls).flat();
  const total = chunks.flat().length;
  return Object.assign(error, {
    message: `${error.message}. ${calls} of ${chunks.length} calls succeeded; ${unsentIds.length} of ${total} identifiers are still to be sent (unsentIds)`,
    sent: total - unsentIds.length,
    calls,
    unsentIds,
  });
};

/** A step that sends any number of identifiers, one call after the other; the first call that fails ends it. */
export const membershipStep = (change: Operation) =>
  step({
    label: change.label,
    description: change.description,
    inputs: membershipInputs,
    calls: [change],
    run: async (client, { ids: given, idType, segmentId }) => {
      const ids = segmentIds(given, idType);
      const chunks = chunksOf(ids);
      for (const [calls, chunk] of chunks.entries())
        await call(client, change, { segmentId, idType, ids: chunk }).catch((error: unknown) => {
          throw withUnsent(error, calls, chunks);
        });
      return { data: { sent: ids.length, calls: chunks.length } };
    },
    example: { sent: 2500, calls: 3 },
  });
