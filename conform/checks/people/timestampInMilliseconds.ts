import { attributeTime } from "../../kinds/attributeTime";

export const timestampInMilliseconds = attributeTime({
  question: "Does a _timestamp in milliseconds count as now?",
  does: "Sets an attribute with such a time, and reads when it was set.",
  expected: "200 {}; it counts as now",
  timestamp: Date.UTC(2020, 0, 1),
});
