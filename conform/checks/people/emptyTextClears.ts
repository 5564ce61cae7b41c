import { clearing } from "../../kinds/clearing";

export const emptyTextClears = clearing({
  question: "Does empty text remove an attribute of a person?",
  does: "Sets an attribute, sets it to empty text, and looks.",
  expected: "it is removed",
  value: "",
});
