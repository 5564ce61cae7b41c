import type { Check } from "../check";

type Fields = Record<string, unknown>;

const chosen = (one: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, one[name]]));

/** What an answer says under a name; where it is the wrong thing the check fails by its expectation. */
export const under = (answer: unknown, name: string): unknown => (answer as Fields)[name];

/** Of everything in the list of an answer, these fields. */
export const each =
  (list: string, ...names: string[]): Check["held"] =>
  (_, answer) =>
    (under(answer, list) as Fields[]).map((one) => chosen(one, names));

/** Of the one thing that an answer is about, these fields. */
export const one =
  (key: string, ...names: string[]): Check["held"] =>
  (_, answer) =>
    chosen(under(answer, key) as Fields, names);
