import type { OutputSchema } from "@prismatic-io/spectral";

type JsonSchema = Extract<
  Extract<OutputSchema, { type: "actionOutput" }>["schema"],
  { exclusiveMaximum?: number } // draft 7: draft 4 has a boolean here
>;

/** The JSON schema of an example, so that one example is the payload, the type and the schema. */
export const schemaOf = (example: unknown): JsonSchema => {
  if (Array.isArray(example)) return { type: "array", items: example.length > 0 ? schemaOf(example[0]) : {} };
  if (typeof example === "object" && example !== null)
    return {
      type: "object",
      properties: Object.fromEntries(Object.entries(example).map(([key, value]) => [key, schemaOf(value)])),
    };
  if (typeof example === "string") return { type: "string" };
  if (typeof example === "number") return { type: Number.isInteger(example) ? "integer" : "number" };
  if (typeof example === "boolean") return { type: "boolean" };
  return {};
};
