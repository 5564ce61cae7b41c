import { isFields, textOf } from "../fields";
import { invalid, type Problem, required } from "../problems";
import type { Workspace } from "../state/workspace";

type Check = (field: string, value: unknown) => Problem[];
type Test<Thing> = (workspace: Workspace, value: unknown, thing: Thing) => boolean;

export interface Condition<Thing> {
  /** `field` is where the condition stands. */
  problems: Check;
  /** `value` is already checked. */
  holds: Test<Thing>;
}

const partsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A filter is exactly one condition; `and`, `or` and `not` hold others. */
export const filterOf = <Thing>(leaves: readonly [name: string, Condition<Thing>][]): Condition<Thing> => {
  const conditions = new Map(leaves);

  const problems: Check = (field, filter) => {
    if (filter === undefined) return [required(field)];
    const entries = isFields(filter) ? Object.entries(filter) : [];
    const [[name, value] = ["", undefined], ...others] = entries;
    const condition = conditions.get(name);
    if (!condition || others.length > 0)
      return [invalid(field, `must be exactly one of ${[...conditions.keys()].join(", ")}`)];
    return condition.problems(`${field}.${name}`, value);
  };

  const holds: Test<Thing> = (workspace, filter, thing) => {
    const [name = "", value] = Object.entries(isFields(filter) ? filter : {})[0] ?? [];
    return conditions.get(name)?.holds(workspace, value, thing) ?? false;
  };

  const listProblems: Check = (field, value) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((part, at) => problems(`${field}[${at}]`, part))
      : [invalid(field, "must be an array that is not empty")];

  conditions
    .set("and", {
      problems: listProblems,
      holds: (workspace, value, thing) => partsOf(value).every((part) => holds(workspace, part, thing)),
    })
    .set("or", {
      problems: listProblems,
      holds: (workspace, value, thing) => partsOf(value).some((part) => holds(workspace, part, thing)),
    })
    .set("not", { problems, holds: (...given) => !holds(...given) });
  return { problems, holds };
};

// Only these two: longer lists of operators that circulate are wrong.
const operators = ["eq", "exists"];

/** What is wrong with a condition about an attribute. */
export const attributeConditionProblems: Check = (field, value) => {
  if (!isFields(value)) return [invalid(field, "must be an object")];
  const { field: name, operator, value: wanted } = value;
  return [
    ...(typeof name === "string" ? [] : [required(`${field}.field`)]),
    ...(operators.some((known) => known === operator)
      ? []
      : [invalid(`${field}.operator`, `must be one of ${operators.join(", ")}`)]),
    ...(operator === "eq" && wanted === undefined ? [required(`${field}.value`)] : []),
  ];
};

/** Whether attributes, as text, fit a condition that is already checked. */
export const fitsAttributes = (value: unknown, attributes: ReadonlyMap<string, string>): boolean => {
  const { field, operator, value: wanted } = isFields(value) ? value : {};
  const held = attributes.get(textOf(field));
  return operator === "exists" ? held !== undefined : held === textOf(wanted);
};
