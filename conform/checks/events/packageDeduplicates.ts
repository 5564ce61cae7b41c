import type { Check } from "../../check";

export const packageDeduplicates: Check = {
  question: "Do two runs of Track with one Deduplication Key count once?",
  why: "The step promises it.",
  source: "Track API reference: a ULID by which duplicates are ignored",
  does: "Runs Track twice with one key, once without, and counts when that shows.",
  expected: "once",
  needs: ["app"],
  settles: ["event-ids"],
  ask: async ({ person, name, arrived, step, until, activities }) => {
    const id = person();
    await arrived(id);
    const track = (eventName: string, more = {}) => step("track", { id, eventName, ...more });
    await track("conformance-order", { eventId: name("key") });
    await until(
      () => activities(id, "event", "conformance-order"),
      (list) => list.length > 0,
    );
    await track("conformance-order", { eventId: name("key") });
    await track("conformance-fence");
    const seen = await until(
      () => activities(id, "event"),
      (list) => list.some((one) => one.name === "conformance-fence"),
    );
    const counted = seen.filter((one) => one.name === "conformance-order").length;
    return counted === 1 ? "once" : `${counted} times`;
  },
};
