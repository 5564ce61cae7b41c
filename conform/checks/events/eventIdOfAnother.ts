import { ulid } from "ulid";
import { twoEvents } from "../../kinds/twoEvents";

export const eventIdOfAnother = twoEvents({
  question: "Does an id count for events of everybody in the workspace?",
  why: "If it does, a key must not repeat between people either: the documentation says it must not.",
  source: "the scope is not said; activepieces lost events of one person by ids",
  does: "Sends events of two people with one ULID.",
  expected: "200 {}; counted once",
  key: () => ulid(),
  byAnother: true,
});
