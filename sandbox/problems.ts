export interface Problem {
  field: string;
  message: string;
  reason?: "required" | "invalid";
}

// A small body can hold millions of mistakes, each in a long place: all of them fit into no answer.
const mostReported = 100;

/** Thrown where what was sent is wrong; nothing is stored then. */
export class Invalid extends Error {
  override readonly name = "Invalid";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super("what was sent is not valid");
    this.problems = problems.slice(0, mostReported);
  }
}

export const invalid = (field: string, message: string): Problem => ({ field, message });

export const required = (field: string): Problem => ({
  field,
  reason: "required",
  message: `${field} is required`,
});

/** The same problems, seen from one level further out. */
export const within = (field: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({
    ...problem,
    field: problem.field === "" ? field : `${field}.${problem.field}`,
  }));

/** Throws when there is a problem. Called before anything is stored, so that a refused call changes nothing. */
export const refuseIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Invalid(problems);
};

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
