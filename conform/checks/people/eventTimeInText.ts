import { eventTime } from "../../kinds/eventTime";

export const eventTimeInText = eventTime({
  question: "Is an event taken whose timestamp is in ISO 8601, and does it count as now?",
  does: "Sends an event with such a time, and reads the time of its activity.",
  expected: "200 {}; it counts as now",
  timestamp: "2020-01-01T00:00:00Z",
});
