import { twoEvents } from "../../kinds/twoEvents";

export const eventIdThatIsNoUlid = twoEvents({
  question: "Is an id that is no ULID compared just as well?",
  why: "Deduplication Key takes any text, and the batches take the field of a record.",
  source: "Track API reference: must be a ULID; what happens to others is not said",
  does: "Sends an event twice with one sentence for its id, a third without, and counts when that shows.",
  expected: "200 {}; counted once",
  key: ({ name }) => `key of ${name()}`,
});
