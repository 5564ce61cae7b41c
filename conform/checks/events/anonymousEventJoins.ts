import type { Check } from "../../check";

export const anonymousEventJoins: Check = {
  question: "Does an anonymous event join the person who is given its anonymous_id later?",
  why: "Track Anonymous Event says so; it depends on a setting of the workspace.",
  source: "Track API reference and the anonymous events guide: event merging is on since July 2021",
  does: "Sends an anonymous event, identifies a person with its anonymous_id, and looks among their events.",
  expected: "it joins them",
  needs: ["app"],
  ask: async ({ person, name, step, settle, arrived, until, activities }) => {
    const id = person();
    await step("trackAnonymousEvent", { anonymousId: name("visitor"), eventName: "conformance-seen" });
    await settle();
    await arrived(id, { anonymous_id: name("visitor") });
    const seen = await until(
      () => activities(id, "event"),
      (list) => list.length > 0,
    );
    return seen.length > 0 ? "it joins them" : "it does not join them";
  },
};
