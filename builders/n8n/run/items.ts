import type { IBinaryData, IDataObject, INodeExecutionData } from "n8n-workflow";

const isObject = (value: unknown): value is IDataObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** n8n's items are objects: a list of them is an item each, nothing is an empty one, anything else is under "data". */
const jsonOf = (data: unknown): IDataObject[] => {
  if (data === null || data === undefined) return [{}];
  if (Array.isArray(data) && data.every(isObject)) return data;
  return [isObject(data) ? data : { data: data as IDataObject[string] }];
};

/** What a step gave for an item, as n8n hands it to the next node. Bytes become a file. */
export const itemsOf = async (
  data: unknown,
  item: number,
  toFile: (bytes: Buffer) => Promise<IBinaryData>,
): Promise<INodeExecutionData[]> => {
  const pairedItem = { item };
  if (data instanceof Uint8Array)
    return [{ json: {}, binary: { data: await toFile(Buffer.from(data)) }, pairedItem }];
  return jsonOf(data).map((json) => ({ json, pairedItem }));
};
