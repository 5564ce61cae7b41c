import { clearing } from "../../kinds/clearing";

export const nullClears = clearing({
  question: "Does null remove an attribute of a person?",
  does: "Sets an attribute, sets it to null, and looks.",
  expected: "it is removed",
  value: null,
});
