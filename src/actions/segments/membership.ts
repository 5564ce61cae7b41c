import { type Call, callsFor, doubts, ids, memberIdType, membersOf } from "../../inputs/members";
import { manualSegmentId } from "../../inputs/segment";
import { limits } from "../../limits";
import type { Operation } from "../../operation";
import { call, step } from "../../perform";

const listed = {
  ...ids,
  comments: `${ids.comments}. Customer.io passes over those that it does not know`,
};

/** The form of the two steps, and with `ids` cut to one call's worth that of their operations. */
export const membershipForm = {
  inputs: { ids: listed, segmentId: manualSegmentId },
  options: { idType: memberIdType },
};

/** The error of a call, with what the calls before it did. The step can be given `unsentIds` as they are. */
const withUnsent = (error: unknown, made: number, calls: Call[]): unknown => {
  if (!(error instanceof Error)) return error;
  const unsentIds = calls.slice(made).flatMap(({ members }) => members.map(({ given }) => given));
  const total = calls.flatMap(({ members }) => members).length;
  return Object.assign(error, {
    message: `${error.message}. ${made} of ${calls.length} calls succeeded; ${unsentIds.length} of ${total} identifiers are still to be sent (unsentIds)`,
    sent: total - unsentIds.length,
    calls: made,
    unsentIds,
  });
};

/** A step that sends any number of identifiers, one call after the other; the first call that fails ends it. */
export const membershipStep = (change: Operation) =>
  step({
    label: change.label,
    description: change.description,
    ...membershipForm,
    calls: [change],
    run: async (client, { ids, idType, segmentId }, { warn }) => {
      const members = membersOf(ids, idType);
      const warnings = doubts(members, idType);
      for (const warning of warnings) warn(warning);

      const calls = callsFor(members, limits.segmentCustomers.max);
      for (const [made, { type, members }] of calls.entries()) {
        const ids = members.map(({ id }) => id);
        await call(client, change, { segmentId, idType: type, ids }).catch((error: unknown) => {
          throw withUnsent(error, made, calls);
        });
      }
      return {
        data: { sent: members.length, calls: calls.length, ...(warnings.length > 0 && { warnings }) },
      };
    },
    example: { sent: 2500, calls: 3 },
  });
