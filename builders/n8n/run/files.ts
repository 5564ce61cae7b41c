import type { IBinaryData, IBinaryKeyData, IDataObject, IExecuteFunctions } from "n8n-workflow";
import type { FormInput } from "../../../running/component";
import { takesFiles } from "../form/takesFiles";

type Opened = (value: unknown) => Promise<unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFile = (value: unknown): value is IBinaryData =>
  isObject(value) && "mimeType" in value && ("data" in value || "id" in value);

/** Where a workflow with the setting binaryMode: combined has the files of an item: among its JSON. */
const amongJson = "_files";

/** Files by their names, and by the path that n8n's own nodes ask for. */
const filesAmong = (json: IDataObject, node: IExecuteFunctions): IBinaryKeyData => {
  const kept = json[amongJson];
  if (!isObject(kept) || node.getWorkflowSettings().binaryMode !== "combined") return {};
  const files = Object.entries(kept).filter((entry): entry is [string, IBinaryData] => isFile(entry[1]));
  return Object.fromEntries(
    files.flatMap(([name, file]) => [
      [name, file],
      [`${amongJson}.${name}`, file],
    ]),
  );
};

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

/** What JSON text says; other text as it is: the connector says what is wrong with it. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const pairsOf = (given: object): unknown[] =>
  Array.isArray(given) ? given : Object.entries(given).map(([key, value]) => ({ key, value }));

/**
 * Key-value pairs, or an object instead of them, with their values opened. Where none is a file they are as they were
 * typed: the connector reads JSON text to the last digit, and says what is wrong with it.
 */
const openedPairs = async (typed: unknown, opened: Opened): Promise<unknown> => {
  const given = typeof typed === "string" ? parsed(typed) : typed;
  if (typeof given !== "object" || given === null) return typed;
  const pairs = pairsOf(given);
  const all = await Promise.all(
    pairs.map(async (pair) => {
      const value = isObject(pair) ? await opened(pair.value) : undefined;
      return isObject(pair) && value !== pair.value ? { ...pair, value } : pair;
    }),
  );
  return all.every((pair, at) => pair === pairs[at]) ? typed : all;
};

/** What is typed, with the files of the item as the connector takes files: where an input takes one, and nowhere else. */
export const withFiles = async (
  inputs: readonly FormInput[],
  typed: Record<string, unknown>,
  node: IExecuteFunctions,
  item: number,
): Promise<Record<string, unknown>> => {
  const { json, binary = {} } = node.getInputData()[item] ?? { json: {} };
  const files = { ...filesAmong(json, node), ...binary };
  const result = { ...typed };
  for (const { key, label, collection } of inputs.filter(takesFiles)) {
    const opened: Opened = async (value) => {
      const name = fieldOf(label, value, files);
      const file = name === undefined ? undefined : files[name];
      if (name === undefined || file === undefined) return value;
      // By its name where n8n has one for it: its older versions take nothing else.
      const data = await node.helpers.getBinaryDataBuffer(item, Object.hasOwn(binary, name) ? name : file);
      return { data, contentType: file.mimeType };
    };
    if (key in typed) result[key] = await (collection ? openedPairs(typed[key], opened) : opened(typed[key]));
  }
  return result;
};
