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

/** Parameters of a query: a list repeats its name, what is undefined is left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export interface PageSize {
  usual: number;
  most: number;
}

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

/** What a route names that cannot fill it: the compiler prints the sentence and the names. */
type Checked<R extends string, F extends Fields> = [Exclude<Parameters<R>, TextInputs<F>>] extends [never]
  ? unknown
  : { "this route names an input that is missing or may be empty": Exclude<Parameters<R>, TextInputs<F>> };

/** What a step shows: its own inputs, without those that all steps have. */
export interface Form<F extends Fields, O extends Fields> {
  label: string;
  description: string;
  /** Who and what, in the order of the form. */
  inputs: F;
  /** Inputs that most workflows leave empty; they come after. */
  options?: O;
  /** Nothing changes when it runs: the platform may run it while a workflow is built. A GET does so without saying. */
  reads?: true;
  /** A message leaves: the form cannot ask for retries after which it may leave twice. */
  sends?: true;
  /** What the answer's `data` looks like. */
  example: unknown;
}

interface Described<R extends Route, F extends Fields, O extends Fields> extends Form<F, O> {
  /** The endpoint in Customer.io's own reference. */
  docs: string;
  api: Api;
  route: R & Checked<R, F>;
  /** Values that go into the route otherwise than the inputs hold them. */
  path?: (values: Values<F & O>) => Record<string, string>;
  /** Added to the route, encoded. */
  query?: (values: Values<F & O>) => Query;
  /** The JSON body; keys that are undefined are left out. No `body`: the request has none. */
  body?: (values: Values<F & O>) => Record<string, unknown> | readonly unknown[];
  /** The name in the answer that a step goes on with: an answer without it says as little as none. */
  needs?: string;
  /** The answer is rows: a list, or JSON texts one a line. */
  rows?: true;
  /** The key of the list that comes in pages: the form gets Fetch All, Maximum Pages and Start. */
  pages?: string;
  /** How many entries a page has when nobody asks, and at most: the form gets Page Size. Fetch All takes the most. */
  pageSize?: PageSize;
  /** What may be a mistake and is sent all the same: written to the log and put beside the answer. */
  warnings?: (values: Values<F & O>) => string[];
  /** Whether another run of the step with the same inputs sends the same: an event without a key gets a new id. */
  lasting?: (values: Values<F & O>) => boolean;
  /** The step that shows whether a request was applied, for when nobody knows. */
  look?: string;
  /** Customer.io wants no Authorization header here. */
  anonymous?: true;
}

/**
 * Repeatable: sending the request twice leaves Customer.io as if it was sent once. GET, PUT and DELETE are
 * unless they say otherwise; a POST has to say.
 */
type Repeatable<R extends Route> = R extends `${"POST" | "PATCH"} ${string}`
  ? { repeatable: boolean }
  : { repeatable?: boolean };

/** An operation whose own inputs do not matter to the reader, as the registry holds them. */
export interface Operation extends Form<Fields, Fields> {
  docs: string;
  api: Api;
  route: string;
  // Methods, because their parameter may be narrower than this one.
  path?(values: Record<string, unknown>): Record<string, string>;
  query?(values: Record<string, unknown>): Query;
  body?(values: Record<string, unknown>): Record<string, unknown> | readonly unknown[];
  needs?: string;
  rows?: true;
  pages?: string;
  pageSize?: PageSize;
  warnings?(values: Record<string, unknown>): string[];
  lasting?(values: Record<string, unknown>): boolean;
  look?: string;
  anonymous?: true;
  repeatable?: boolean;
}

/** A step that calls one endpoint of Customer.io. It only gives types: the data is the operation. */
export const operation = <const R extends Route, F extends Fields, O extends Fields = Record<never, never>>(
  definition: Described<R, F, O> & Repeatable<R>,
): Operation => definition;

/** What a list that is asked for a dropdown says about its entries. */
interface Listed {
  label: string;
  description: string;
  /** The endpoint in Customer.io's own reference. */
  docs: string;
  api: Api;
  route: `GET /${string}`;
  /** The key of the list in the answer. */
  list: string;
  /** Of an entry: the key of what goes into the input, and of what people call it. */
  key: string;
  name: string;
  /** Which entries are shown; all of them unless it says otherwise. */
  when?: (entry: Record<string, unknown>) => boolean;
  /** What the answer looks like. */
  example: unknown;
}

/** A list of the account to choose from, beside an input that takes any text. */
export interface Dropdown extends Operation, Omit<Listed, "route"> {}

/** A dropdown. It only gives types: the data is the list. */
export const dropdown = (listed: Listed): Dropdown => ({ ...listed, inputs: {} });
