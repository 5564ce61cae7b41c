/** What an error of the built package says besides its message, where it is known. */
export interface Facts {
  name: string;
  /** Method and route template: "PUT /v1/customers/{id}". */
  route?: string;
  status?: number;
  attempts?: number;
  mayHaveBeenApplied?: boolean;
  /** Seconds. */
  retryAfter?: number;
}

const known = ["route", "status", "attempts", "mayHaveBeenApplied", "retryAfter"] as const;

/** The facts of an error, without the rest of it: for whoever shows it or hands it on. */
export const factsOf = (error: Error & Partial<Facts>): Facts => ({
  name: error.name,
  ...Object.fromEntries(known.flatMap((key) => (error[key] === undefined ? [] : [[key, error[key]]]))),
});
