import { attributeTime } from "../../kinds/attributeTime";

export const timestampInText = attributeTime({
  question: "Does a _timestamp in ISO 8601 count as now?",
  does: "Sets an attribute with such a time, and reads when it was set.",
  expected: "200 {}; it counts as now",
  timestamp: "2020-01-01T00:00:00Z",
});
