import { invalid, type Problem, required } from "./refusal";

/** What is wrong with a field that has to hold text. */
export const textProblems = (field: string, value: unknown): Problem[] => {
  if (value === undefined) return [required(field)];
  return typeof value === "string" && value.trim() !== ""
    ? []
    : [invalid(field, "must be a string that is not blank")];
};

/** What is wrong with a field that has to hold one of a few words. */
export const choiceProblems = (field: string, value: unknown, choices: readonly string[]): Problem[] => {
  if (value === undefined) return [required(field)];
  return choices.some((choice) => choice === value)
    ? []
    : [invalid(field, `must be one of ${choices.join(", ")}`)];
};
