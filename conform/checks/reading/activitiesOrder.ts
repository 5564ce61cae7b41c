import { lookup } from "../../kinds/lookup";

export const activitiesOrder = lookup({
  question: "Are activities listed newest first?",
  why: "The trigger New Activity reads until it meets what it knows.",
  source: "seen live in October 2026",
  does: "Sends two events, the second when the first shows, and lists them.",
  expected: "the newest first",
  ask: async ({ step, until, activities }, { id }) => {
    for (const eventName of ["conformance-first", "conformance-second"]) {
      await step("track", { id, eventName });
      await until(
        () => activities(id, "event", eventName),
        (list) => list.length > 0,
      );
    }
    const names = (await activities(id, "event")).map(({ name }) => name);
    return names[0] === "conformance-second" ? "the newest first" : "not the newest first";
  },
});
