import type { OutgoingHttpHeaders } from "node:http";

export interface Problem {
  field: string;
  message: string;
  reason?: "required" | "invalid";
}

/** Thrown by any step or handler: answer this status. Which envelope it is put in depends on the endpoint. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    readonly problems: readonly Problem[],
    readonly headers: OutgoingHttpHeaders = {},
  ) {
    super(problems.map(({ message }) => message).join("; "));
  }
}

export const refusal = (status: number, message: string, headers?: OutgoingHttpHeaders): Refusal =>
  new Refusal(status, [{ field: "", message }], headers);

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

/** Answers 400 when there is a problem. Called before anything is stored, so that a refused call changes nothing. */
export const refuseIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Refusal(400, problems);
};
