import { twoEvents } from "../../kinds/twoEvents";

export const eventIdThatIsNoUlid = twoEvents({
  question: "Is an id that is no ULID compared just as well?",
  why: "Deduplication Key takes any text, and the batches take the field of a record.",
  source: "Track API reference: must be a ULID; what happens to others is not said",
  does: "The same with an id that is a sentence.",
  expected: "200 {}; counted once",
  key: ({ name }) => `key of ${name()}`,
});
