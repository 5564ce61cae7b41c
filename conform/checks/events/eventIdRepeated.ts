import { ulid } from "ulid";
import { twoEvents } from "../../kinds/twoEvents";

export const eventIdRepeated = twoEvents({
  question: "Is an event with a ULID that was seen before ignored?",
  why: "All retries of events rest on it.",
  source: "Track API reference: a ULID by which duplicates are ignored",
  does: "Sends an event twice with one ULID, a third without, and counts when that shows.",
  expected: "200 {}; counted once",
  key: () => ulid(),
});
