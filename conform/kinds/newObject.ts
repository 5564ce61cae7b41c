import type { Asker } from "../asker";

/** A new object of the check's own; resolves with how it is named. */
export const newObject = async (
  { object, objectType, step }: Asker,
  { suffix = "", attributes = {} } = {},
): Promise<{ type: string; id: string; identifiers: { object_type_id: string; object_id: string } }> => {
  const id = object(suffix);
  await step("identifyObject", {
    objectTypeId: objectType,
    objectId: id,
    attributes: { "conformance-name": "conformance", ...attributes },
  });
  return { type: objectType, id, identifiers: { object_type_id: objectType, object_id: id } };
};
