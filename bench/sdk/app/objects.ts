import type { Check, Scene } from "../check";
import { each, under } from "./answer";

const engines = async ({ client }: Scene): Promise<void> => {
  for (const [object_id, cogs] of [
    ["engine", 9],
    ["loom", 2],
  ])
    await client.entity({
      type: "object",
      identifiers: { object_type_id: "1", object_id },
      action: "identify",
      attributes: { cogs },
    });
};

const engine: Check["held"] = (_, answer) => {
  const { attributes } = under(answer, "object") as { attributes: Record<string, unknown> };
  return [attributes.object_id, attributes.cogs];
};

export const getObjectAttributes: readonly Check[] = [
  {
    before: engines,
    call: ({ app }) => app.getObjectAttributes("1", "engine"),
    held: engine,
    expected: ["engine", "9"],
  },
  {
    how: "by cio_object_id",
    before: engines,
    call: ({ app, sandbox }) =>
      app.getObjectAttributes("1", sandbox.object("1", "engine")?.cioObjectId ?? "", "cio_object_id"),
    held: engine,
    expected: ["engine", "9"],
  },
];

export const findObjects: readonly Check[] = [
  {
    before: engines,
    call: ({ app }) =>
      app.findObjects("1", {
        and: [{ object_attribute: { field: "cogs", operator: "eq", value: 9, type_id: "1" } }],
      }),
    held: each("identifiers", "object_id"),
    expected: [{ object_id: "engine" }],
  },
];
