import { CustomerIoUserAuth } from "../CustomerIoAuth";

type Failure = {
  kind: "input" | "request" | "connector";
  message: string;
  facts?: {
    route?: string;
    status?: number;
    attempts?: number;
    mayHaveBeenApplied?: boolean;
    retryAfter?: number;
  };
};

type Outcome = { answer: object } | { failure: Failure };

/** Runs a step of the Customer.io package. Never rejects. */
export const runStep: (key: string, user: CustomerIoUserAuth | undefined, input: object) => Promise<Outcome>;

/** What a dropdown of the Customer.io package offers. */
export const listChoices: (key: string, user: CustomerIoUserAuth | undefined) => Promise<Outcome>;
