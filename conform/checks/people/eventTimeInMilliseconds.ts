import { eventTime } from "../../kinds/eventTime";

export const eventTimeInMilliseconds = eventTime({
  question: "Is an event taken whose timestamp is in milliseconds, and does it count as now?",
  does: "Sends an event with such a time, and reads the time of its activity.",
  expected: "200 {}; it counts as now",
  timestamp: Date.UTC(2020, 0, 1),
});
