import { limits } from "../limits";
import { invalid, type Problem } from "../problems";
import { totalProblems } from "./attributeProblems";
import { setAll, setOrClear } from "./attributeValues";
import type { Moment } from "./moment";
import type { ObjectRecord } from "./person";

const reserved = ["cio_object_id", "object_id", "object_type_id"];

const sizeProblems = (held: ReadonlyMap<string, unknown>): Problem[] =>
  Buffer.byteLength(JSON.stringify(Object.fromEntries(held))) > limits.objectAttributesBytes
    ? [invalid("attributes", `cannot be larger than ${limits.objectAttributesBytes} bytes in all`)]
    : [];

/** What is wrong with adding attributes to those an object has. */
export const objectAttributesProblems = (
  { attributes }: ObjectRecord,
  added: Record<string, unknown>,
): Problem[] => {
  const after = new Map(attributes);
  setAll(after, added);
  return [...totalProblems(attributes, added), ...sizeProblems(after)];
};

export const setObjectAttributes = (
  moment: Moment,
  { attributes }: ObjectRecord,
  sent: Record<string, unknown>,
): void => {
  for (const [name, value] of Object.entries(sent)) {
    if (reserved.includes(name)) moment.drop("system attribute", name);
    else setOrClear(attributes, name, value);
  }
};
