import { type Connection, ConnectionError, isConnectionError } from "@prismatic-io/spectral";

/** Where something is wrong: an input by its label, or one named value within it. */
export type Place = string | readonly [label: string, name: string];

/** What is within a place: "plan" in an input, "attributes.plan" in "attributes". */
export const within = (place: Place, name: string): Place =>
  typeof place === "string" ? [place, name] : [place[0], `${place[1]}.${name}`];

/** Where a field is: "attributes.plan" within something, whatever that itself is called. */
export type At = (field: string) => Place;

/** As much of a name as an error shows, in characters. */
const longestName = 60;

const write = (place: Place): string =>
  typeof place === "string" ? `${place}:` : `${place[0]}: "${place[1].slice(0, longestName)}"`;

/** An input is wrong; nothing was sent. The message starts with the input's label and never shows its value. */
export class ValidationError extends Error {
  constructor(
    readonly place: Place,
    readonly why: string,
  ) {
    super(`${write(place)} ${why}`);
    this.name = "ValidationError";
  }
}

/** What is known of a request that failed. */
export interface FailedRequest {
  /** Method and route template, such as "PUT /v1/customers/{id}"; never the filled path. */
  route: string;
  /** HTTP status; absent when no whole answer came. */
  status?: number;
  /** How often the request was sent, retries included; 0 when it was never sent. */
  attempts: number;
  /** Seconds Customer.io asked to wait (its Retry-After header). */
  retryAfter?: number;
  /**
   * The request may have taken effect, and running the step again could do it a second time: some attempt got no
   * whole answer, a 408, a 5xx or a success that cannot be read, and the request is not safe to repeat or another
   * run would send something else (an event with a new id).
   */
  mayHaveBeenApplied: boolean;
}

/** Customer.io refused a request, or no answer came. */
export class CustomerIoError extends Error implements FailedRequest {
  // Declared, not defined: a property that is not known is not there.
  readonly route: string;
  declare readonly status?: number;
  readonly attempts: number;
  declare readonly retryAfter?: number;
  readonly mayHaveBeenApplied: boolean;

  constructor(message: string, failed: FailedRequest) {
    super(message);
    this.name = "CustomerIoError";
    this.route = failed.route;
    if (failed.status !== undefined) this.status = failed.status;
    this.attempts = failed.attempts;
    if (failed.retryAfter !== undefined) this.retryAfter = failed.retryAfter;
    this.mayHaveBeenApplied = failed.mayHaveBeenApplied;
  }
}

/**
 * The platform's ConnectionError, which badges the connection. It carries a copy of the connection without its
 * fields: an error is printed, stored and shown, and the keys must not be.
 */
export const connectionError = (
  { key, configVarKey }: Pick<Connection, "key" | "configVarKey">,
  message: string,
  failed?: FailedRequest,
): ConnectionError =>
  Object.assign(new ConnectionError({ key, configVarKey, fields: {} }, message), {
    name: "ConnectionError",
    ...failed,
  });

/**
 * The same failure as an error of its own. Runs that wait for one look-up must not share the error of it: what one
 * run adds to its error would be in the other's.
 */
export const copyOfError = (error: unknown): unknown => {
  if (error instanceof CustomerIoError) return new CustomerIoError(error.message, error);
  if (!isConnectionError(error)) return error;
  const { route, status, attempts, mayHaveBeenApplied } = error as ConnectionError & FailedRequest;
  const failed = { route, attempts, mayHaveBeenApplied, ...(status === undefined ? {} : { status }) };
  return connectionError(error.connection, error.message, route === undefined ? undefined : failed);
};
