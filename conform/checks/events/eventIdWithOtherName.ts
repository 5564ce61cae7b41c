import { ulid } from "ulid";
import { twoEvents } from "../../kinds/twoEvents";

export const eventIdWithOtherName = twoEvents({
  question: "Does an id count for events of all names?",
  why: "Deduplication Key says: whatever their names.",
  source: "Track API reference: a ULID by which duplicates are ignored",
  does: "Sends two events of different names with one ULID.",
  expected: "200 {}; counted once",
  key: () => ulid(),
  names: ["conformance-order", "conformance-refund"],
});
