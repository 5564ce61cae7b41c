import { createHash } from "node:crypto";
import { getSegment } from "../actions/segments/getSegment";
import { listSegmentMembers } from "../actions/segments/listSegmentMembers";
import { segmentId } from "../inputs/segment";
import { polling, type Run } from "./polling";
import { type ListEntry, readPages, unfit } from "./readPages";

/** All members are remembered, and read anew by each run. */
const mostMembers = 50_000;

/** While a segment is built its members are some of those that it will have: reference of the App API. */
const building = ["events", "events_queued", "build", "build_queued"];

/** Of a fingerprint; two of 50,000 members are the same once in 200,000 segments. */
const bytes = 6;

/** The same as text. */
const letters = 8;

const fingerprint = ({ cio_id, id, email }: ListEntry): string => {
  const name = [cio_id, id, email].find((one) => typeof one === "string" && one !== "");
  if (name === undefined) throw unfit(listSegmentMembers, "gave a member without an identifier");
  return createHash("sha256").update(String(name)).digest().subarray(0, bytes).toString("base64");
};

const fingerprintsIn = (text: string): string[] =>
  Array.from({ length: text.length / letters }, (_, at) => text.slice(at * letters, (at + 1) * letters));

/** What is remembered: the fingerprints of all members, in one text. */
type Members = string;

export const newSegmentMembers = polling({
  label: "New Segment Members",
  description: "Start when people are new in a segment",
  inputs: { segmentId },
  calls: [getSegment, listSegmentMembers],
  example: { email: "ada@example.com", id: "ada-1815", cio_id: "a3000001" },
  poll: async ({ segmentId }, { ask, last, info }: Run<Members>) => {
    const answer = (await ask(getSegment, { segmentId })) as { segment?: { state?: string } } | null;
    if (building.includes(answer?.segment?.state ?? "")) {
      info(`Segment ${segmentId} is being built: its members are compared when that is done`);
      return undefined;
    }
    let count = 0;
    const members = await readPages(ask, listSegmentMembers, { segmentId }, (page) => {
      count += page.length;
      return count > mostMembers;
    });
    if (members.length > mostMembers)
      throw unfit(
        listSegmentMembers,
        `gave more than ${mostMembers.toLocaleString("en-US")} members, and so many can be compared at most. Choose a smaller segment`,
      );
    const now = new Map(members.map((member) => [fingerprint(member), member]));
    const before = new Set(fingerprintsIn(last ?? ""));
    return {
      items: [...now].filter(([print]) => !before.has(print)).map(([, member]) => member),
      state: [...now.keys()].join(""),
    };
  },
});
