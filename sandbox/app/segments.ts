import { isFields, textOf } from "../fields";
import { json, noContent } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import { refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { refuseIfAny, textProblems } from "../problems";
import type { SegmentRecord } from "../state/segment";
import { createSegment, membersOf, removeSegment } from "../state/segments";
import { identifiersOf } from "./identity";
import { notFound, numberIn } from "./notFound";
import { nullIfEmpty, pageOf } from "./paging";

const membershipPage = { usual: 1000, most: 30_000 };

const segmentAsked = ({ params, workspace }: Call): SegmentRecord => {
  const segment = workspace.segments.get(numberIn(params.segment_id));
  if (!segment) throw notFound();
  return segment;
};

/** Per cent. */
const halfway = 50;

const shown = ({ id, name, description, state, type, createdAt, updatedAt }: SegmentRecord) => ({
  id,
  deduplicate_id: `${id}:${updatedAt}`,
  name,
  description,
  state,
  progress: state === "finished" ? null : halfway,
  type,
  tags: null,
  created_at: createdAt,
  updated_at: updatedAt,
});

export const segmentRoutes: RouteTable = {
  "GET /v1/segments": ({ workspace }) =>
    json(200, { segments: nullIfEmpty([...workspace.segments.values()].map(shown)) }),
  "POST /v1/segments": (call) => {
    const { segment } = jsonBody(call);
    const { name, description = "" } = isFields(segment) ? segment : {};
    // Unconfirmed: segment-names.
    refuseIfAny(textProblems("segment.name", name));
    return json(200, { segment: shown(createSegment(call, textOf(name), textOf(description))) });
  },
  "GET /v1/segments/{segment_id}": (call) => json(200, { segment: shown(segmentAsked(call)) }),
  "DELETE /v1/segments/{segment_id}": (call) => {
    const segment = segmentAsked(call);
    // Unconfirmed: deleting-segments.
    if (segment.type !== "manual") throw refusal(400, "segment is not a manual segment");
    removeSegment(call.workspace, segment);
    return noContent;
  },
  "GET /v1/segments/{segment_id}/customer_count": (call) =>
    json(200, { count: membersOf(call.workspace, segmentAsked(call)).length }),
  "GET /v1/segments/{segment_id}/membership": (call) => {
    const members = membersOf(call.workspace, segmentAsked(call));
    const { items, next } = pageOf(call, members, membershipPage);
    const identifiers = items.map(identifiersOf);
    return json(200, { ids: identifiers.map(({ id }) => id ?? ""), identifiers, next });
  },
  "GET /v1/segments/{segment_id}/used_by": (call) => {
    segmentAsked(call);
    return json(200, { used_by: { campaigns: [], sent_newsletters: [], draft_newsletters: [] } });
  },
};
