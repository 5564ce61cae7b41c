import type { ActionInputParameters, InputFieldDefinition } from "@prismatic-io/spectral";

/**
 * The APIs of Customer.io: each has its own address. "trackHost" is what the Track API serves outside of /api,
 * "beta" the address that App API endpoints had before 2022.
 */
export type Api = "track" | "trackHost" | "app" | "beta";

/** A body as it goes over the wire: serialised once, whatever the number of attempts. */
export interface Body {
  content: string | Buffer;
  contentType: string;
}

export type Fields = Record<string, InputFieldDefinition>;

/** What the inputs of a form hold once they are cleaned. */
export type Values<F extends Fields> = ActionInputParameters<F>;

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Route = `${Method} /${string}`;

/** The names in braces of a route: "id" for "PUT /v1/customers/{id}". */
type Parameters<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameters<Rest>
  : never;

/** The inputs that are always text: an optional one could leave a hole in the path. */
type TextInputs<F extends Fields> = {
  [K in keyof F]: Values<F>[K] extends string ? K : never;
}[keyof F];

interface Described<R extends Route, F extends Fields, O extends Fields> {
  label: string;
  description: string;
  /** The endpoint in Customer.io's own reference. */
  docs: string;
  api: Api;
  route: R &
    (Parameters<R> extends TextInputs<F>
      ? unknown
      : "this route names an input that is missing or may be empty");
  /** The form, in order: the first input, Region, the others, the connection, `options`, the HTTP settings. */
  inputs: F;
  /** Inputs that most workflows leave empty. */
  options?: O;
  /** The JSON body; keys that are undefined are left out. No `body`: the request has none. */
  body?: (values: Values<F & O>) => Record<string, unknown>;
  /** Customer.io wants no Authorization header here. */
  anonymous?: true;
  /** Customer.io's response body. */
  example: unknown;
}

/**
 * Repeatable: sending the request twice leaves Customer.io as if it was sent once. GET, PUT and DELETE are
 * unless they say otherwise; a POST has to say.
 */
type Repeatable<R extends Route> = R extends `${"POST" | "PATCH"} ${string}`
  ? { repeatable: boolean }
  : { repeatable?: boolean };

/** An operation whose own inputs do not matter to the reader, as the registry holds them. */
export interface Operation {
  label: string;
  description: string;
  docs: string;
  api: Api;
  route: string;
  inputs: Fields;
  options?: Fields;
  body?: (values: never) => Record<string, unknown>;
  anonymous?: true;
  example: unknown;
  repeatable?: boolean;
}

/** A step that calls one endpoint of Customer.io. It only gives types: the data is the operation. */
export const operation = <const R extends Route, F extends Fields, O extends Fields = Record<never, never>>(
  definition: Described<R, F, O> & Repeatable<R>,
): Operation => definition;
