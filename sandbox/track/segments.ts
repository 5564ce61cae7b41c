import { textOf } from "../fields";
import { type Answer, accepted } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { limits } from "../limits";
import { Invalid, invalid, type Problem, refuseIfAny, required } from "../problems";
import type { PersonRef } from "../state/identifiers";
import type { SegmentRecord } from "../state/segment";
import { addMembers, removeMembers } from "../state/segments";

const largestInt32 = 2_147_483_647;

const segmentProblem = (message: string): Invalid => new Invalid([invalid("segment_id", message)]);

// Older editions of the reference documented a 404 for an unknown segment; today's knows 400 and 401 only.
const manualSegment = ({ params, workspace }: Call): SegmentRecord => {
  const { segment_id = "" } = params;
  if (!/^\d+$/.test(segment_id) || Number(segment_id) > largestInt32)
    throw segmentProblem("must be an integer");
  const segment = workspace.segments.get(Number(segment_id));
  if (!segment) throw segmentProblem("segment not found");
  if (segment.type !== "manual") throw segmentProblem("segment is not a manual segment");
  return segment;
};

const kinds = ["id", "email", "cio_id"] as const;

// Unconfirmed: segment-cio-ids.
const kindNamed = ({ query }: Call): PersonRef["kind"] => {
  const asked = query.get("id_type") ?? "id";
  const kind = kinds.find((known) => known === asked);
  if (!kind) throw new Invalid([invalid("id_type", "must be id, email or cio_id")]);
  return kind;
};

const idsProblems = (ids: unknown): Problem[] => {
  if (ids === undefined) return [required("ids")];
  if (!Array.isArray(ids)) return [invalid("ids", "must be an array")];
  if (ids.length === 0 || ids.length > limits.segmentIdentifiers)
    return [invalid("ids", `must hold 1 to ${limits.segmentIdentifiers} values`)];
  return ids.every((id) => typeof id === "string") ? [] : [invalid("ids", "must hold strings")];
};

type Change = (call: Call, segment: SegmentRecord, refs: readonly PersonRef[]) => void;

const changeMembers = (call: Call, change: Change): Answer => {
  const segment = manualSegment(call);
  const kind = kindNamed(call);
  const { ids } = jsonBody(call);
  refuseIfAny(idsProblems(ids));
  const values: unknown[] = Array.isArray(ids) ? ids : [];
  change(
    call,
    segment,
    values.map((value) => ({ kind, value: textOf(value) })),
  );
  return accepted;
};

export const segmentRoutes: RouteTable = {
  "POST /api/v1/segments/{segment_id}/add_customers": (call) => changeMembers(call, addMembers),
  "POST /api/v1/segments/{segment_id}/remove_customers": (call) => changeMembers(call, removeMembers),
};
