import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { countMembers } from "../../kinds/countMembers";
import { newSegment } from "../../kinds/newSegment";
import { listOf } from "../../reply";

const isEnd = (next: unknown): boolean => next === undefined || next === null || next === "";

export const segmentPages: Check = {
  question: "Do pages of a list end with a cursor that is empty?",
  why: "Fetch All reads until it is; a cursor after the last page costs one more request, a missing one loses pages.",
  source: "seen live of several lists in October 2026",
  does: "Reads two members of a new segment in pages of one, by the cursor of the page before.",
  expected: "1 member and a cursor, 1 other member and none",
  needs: ["app"],
  ask: async (asker) => {
    const { person, arrived, step, app } = asker;
    const people = [person(), person("other")];
    for (const id of people) await arrived(id);
    const segmentId = await newSegment(asker);
    await step("addToSegment", { segmentId, ids: people, idType: "id" });
    await countMembers(asker, segmentId, 2);
    const page = async (start: string) =>
      jsonOf(await app("GET", `/segments/${segmentId}/membership?limit=1${start}`));
    const first = await page("");
    const second = await page(`&start=${encodeURIComponent(String(first.next))}`);
    const ids = (list: unknown) => listOf(list).map(({ id }) => id);
    const [one, other] = [ids(first.identifiers), ids(second.identifiers)];
    const isOther = other.length === 1 && other[0] !== one[0];
    const cursor = (next: unknown, has: string, has_not: string) => (isEnd(next) ? has_not : has);
    return `${one.length} member and ${cursor(first.next, "a cursor", "none")}, ${
      isOther ? "1 other member" : `${other.length} members`
    } and ${cursor(second.next, "a cursor", "none")}`;
  },
};
