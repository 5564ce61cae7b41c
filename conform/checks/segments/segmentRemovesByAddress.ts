import type { Check } from "../../check";
import { counted } from "../../kinds/counted";
import { countMembers } from "../../kinds/countMembers";
import { newSegment } from "../../kinds/newSegment";

export const segmentRemovesByAddress: Check = {
  question: "Can people be removed from a manual segment by address?",
  why: "Remove from Manual Segment offers it.",
  source: "Track API reference: its text asks for ids, its parameter has email",
  does: "Adds a person by id, removes them by address, and counts.",
  expected: "0 members",
  needs: ["app", "emails"],
  ask: async (asker) => {
    const { person, address, arrived, step } = asker;
    const id = person();
    await arrived(id, { email: address() });
    const segmentId = await newSegment(asker);
    await step("addToSegment", { segmentId, ids: id, idType: "id" });
    if ((await countMembers(asker, segmentId, 1)) !== 1) return "nobody was added";
    await step("removeFromSegment", { segmentId, ids: address(), idType: "email" });
    return counted(await countMembers(asker, segmentId, 0), "member");
  },
};
