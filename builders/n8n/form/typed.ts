import type { FormInput } from "../../../running/component";
import { settingsName } from "./properties";
import { innerName, type Kind, kindOf, nameOf } from "./property";

/** The value of a field of n8n; null or undefined where it has none. */
export type Read = (name: string) => unknown;

type Shape = (value: unknown, input: FormInput, read: Read) => unknown;

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

const list: Shape = (value) => (isEmpty(value) ? undefined : value);

const filled = (inputs: readonly FormInput[], read: Read, named: (input: FormInput) => string) => {
  const typed = typedForm(inputs, read, named);
  return Object.fromEntries(inputs.map(({ key, default: usual = "" }) => [key, typed[key] ?? usual]));
};

/** Pairs, or an object instead of them, which the connector reads itself. */
const pairsOrObject: Shape = (value, { label }) => {
  const [pairs, objects] = [field(value, "pair"), field(value, "object")];
  if (!Array.isArray(objects) || objects.length === 0) return pairs;
  if (objects.length > 1 || (Array.isArray(pairs) && pairs.length > 0))
    throw new Error(`${label}: takes one object, or pairs; leave out the object or what is beside it`);
  return field(objects[0], "object");
};

/** What a field holds, as the platform would hand it over; undefined where it holds nothing. Others are as they are. */
const shapes: Partial<Record<Kind, Shape>> = {
  pairs: pairsOrObject,
  records: (value, { inputs = [] }) => {
    const entries = field(value, "entry");
    return Array.isArray(entries)
      ? entries.map((entry) => filled(inputs, (name) => field(entry, name), nameOf))
      : undefined;
  },
  list,
  choices: list,
  entries: list,
  // An expression for the whole field is the value alone.
  entry: (value) => (field(value, "__rl") ? field(value, "value") : value),
  configurations: (chosen, input, read) => {
    if (isEmpty(chosen)) return undefined;
    const { inputs = [] } = input.inputs?.find(({ key }) => key === chosen) ?? {};
    return { configuration: chosen, values: filled(inputs, read, (inner) => innerName(input, inner)) };
  },
};

/** What is typed into a form of n8n, in the keys and shapes of ours; what is empty is left out. */
export const typedForm = (
  inputs: readonly FormInput[],
  read: Read,
  named: (input: FormInput) => string = nameOf,
): Record<string, unknown> =>
  Object.fromEntries(
    inputs
      .filter(({ type }) => type !== "connection")
      .map((input) => {
        const value = read(named(input)) ?? undefined;
        const shape = shapes[kindOf(input)];
        return [input.key, shape && value !== undefined ? shape(value, input, read) : value] as const;
      })
      .filter(([, value]) => value !== undefined),
  );

/** Reads what is in the collection of settings from there. */
export const readingSettings =
  (read: Read, isSetting: (name: string) => boolean): Read =>
  (name) =>
    isSetting(name) ? field(read(settingsName), name) : read(name);
