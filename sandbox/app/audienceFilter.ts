import { isFields, textOf } from "../fields";
import { invalid, type Problem, required } from "../problems";

import type { PersonRecord } from "../state/person";
import { isMember } from "../state/segments";
import type { Workspace } from "../state/workspace";
import { textAttributes } from "./profile";

type Check = (field: string, value: unknown) => Problem[];
type Test = (workspace: Workspace, value: unknown, person: PersonRecord) => boolean;

interface Condition {
  problems: Check;
  holds: Test;
}

/** What is wrong with an audience filter: exactly one condition, which may hold others. */
export const filterProblems: Check = (field, filter) => {
  if (filter === undefined) return [required(field)];
  const entries = isFields(filter) ? Object.entries(filter) : [];
  const [[name, value] = ["", undefined], ...others] = entries;
  const condition = conditions.get(name);
  if (!condition || others.length > 0)
    return [invalid(field, `must be exactly one of ${[...conditions.keys()].join(", ")}`)];
  return condition.problems(`${field}.${name}`, value);
};

/** Whether a person is in the audience of a filter that is already checked. */
export const fitsFilter: Test = (workspace, filter, person) => {
  const [name = "", value] = Object.entries(isFields(filter) ? filter : {})[0] ?? [];
  return conditions.get(name)?.holds(workspace, value, person) ?? false;
};

const partsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const listProblems: Check = (field, value) =>
  Array.isArray(value) && value.length > 0
    ? value.flatMap((part, at) => filterProblems(`${field}[${at}]`, part))
    : [invalid(field, "must be an array that is not empty")];

const segmentIdOf = (value: unknown): unknown => (isFields(value) ? value.id : undefined);

const holdsSegment: Test = (workspace, value, person) => {
  const segment = workspace.segments.get(Number(segmentIdOf(value)));
  return segment !== undefined && isMember(segment, person);
};

// Only these two: longer lists of operators that circulate are wrong.
const operators = ["eq", "exists"];

const attributeProblems: Check = (field, value) => {
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

const holdsAttribute: Test = (_workspace, value, person) => {
  const { field, operator, value: wanted } = isFields(value) ? value : {};
  const held = textAttributes(person).get(textOf(field));
  return operator === "exists" ? held !== undefined : held === textOf(wanted);
};

const conditions = new Map<string, Condition>([
  [
    "and",
    {
      problems: listProblems,
      holds: (workspace, value, person) =>
        partsOf(value).every((part) => fitsFilter(workspace, part, person)),
    },
  ],
  [
    "or",
    {
      problems: listProblems,
      holds: (workspace, value, person) => partsOf(value).some((part) => fitsFilter(workspace, part, person)),
    },
  ],
  ["not", { problems: filterProblems, holds: (...given) => !fitsFilter(...given) }],
  [
    "segment",
    {
      problems: (field, value) =>
        Number.isInteger(segmentIdOf(value)) ? [] : [invalid(`${field}.id`, "must be an integer")],
      holds: holdsSegment,
    },
  ],
  ["attribute", { problems: attributeProblems, holds: holdsAttribute }],
]);
