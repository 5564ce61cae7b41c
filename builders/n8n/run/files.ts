import type { IBinaryKeyData, IExecuteFunctions } from "n8n-workflow";
import type { FormInput } from "../../../running/component";
import { takesFiles } from "../form/takesFiles";

type Opened = (value: unknown) => Promise<unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All of a file but its bytes: an expression gives no more. */
const described = (file: object): string => JSON.stringify({ ...file, data: undefined });

/**
 * The field of the item's file that a value stands for: it says the name of the field, or is what {{ $binary.data }}
 * gives. Anything else is what it is: an object that only looks like a file may be data, or name a file of somebody else.
 */
const fieldOf = (label: string, value: unknown, files: IBinaryKeyData): string | undefined => {
  if (typeof value === "string") return Object.hasOwn(files, value) ? value : undefined;
  if (!isObject(value) || !("mimeType" in value)) return undefined;
  const alike = Object.keys(files).filter((name) => described(files[name] ?? {}) === described(value));
  if (new Set(alike.map((name) => files[name]?.data)).size > 1)
    throw new Error(
      `${label}: is one of ${alike.join(", ")}, which differ in nothing but what they hold. Type its name`,
    );
  return alike[0];
};

/** Key-value pairs with their values opened. */
const openedPairs = (pairs: unknown, opened: Opened): Promise<unknown> =>
  Promise.all(
    (pairs as { value: unknown }[]).map(async (pair) => ({ ...pair, value: await opened(pair.value) })),
  );

/** What is typed, with the files of the item as the connector takes files: where an input takes one, and nowhere else. */
export const withFiles = async (
  inputs: readonly FormInput[],
  typed: Record<string, unknown>,
  node: IExecuteFunctions,
  item: number,
): Promise<Record<string, unknown>> => {
  const files = node.getInputData()[item]?.binary;
  if (!files) return typed;
  const result = { ...typed };
  for (const { key, label, collection } of inputs.filter(takesFiles)) {
    const opened: Opened = async (value) => {
      const name = fieldOf(label, value, files);
      if (name === undefined) return value;
      const data = await node.helpers.getBinaryDataBuffer(item, name);
      return { data, contentType: files[name]?.mimeType };
    };
    if (key in typed) result[key] = await (collection ? openedPairs(typed[key], opened) : opened(typed[key]));
  }
  return result;
};
