import { dynamicObjectInput } from "@prismatic-io/spectral";
import { ValidationError } from "../errors";
import { type Filter, readFilter, type Subject } from "../values/filter";
import { isPlainObject } from "../values/pairs";
import { isBlank } from "../values/text";
import { choice, flag, optionalText } from "./fields";
import { withDropdown } from "./withDropdown";

const inSegment = { label: "In a Segment", value: "segment" } as const;
const equals = { label: "Attribute Equals", value: "eq" } as const;
const exists = { label: "Attribute Exists", value: "exists" } as const;

const kindOf = (subject: Subject) =>
  choice(
    { label: "Condition", comments: "What has to be so" },
    subject === "people" ? [equals, exists, inSegment] : [equals, exists],
  );

const attribute = optionalText({
  label: "Attribute",
  comments: "The name of the attribute, spelled as in Customer.io. For Attribute Equals and Attribute Exists",
  example: "plan",
  trim: true,
});

const value = optionalText({
  label: "Value",
  comments: "What the attribute has to be. For Attribute Equals",
  example: "pro",
  holds: "value",
});

const segment = withDropdown(
  optionalText({
    label: "Segment",
    comments: "The number of the segment. For In a Segment",
    example: "7",
    trim: true,
  }),
  "selectSegment",
);

const not = flag({ label: "Not", comments: "Whether it must not be so, such as not in the segment" });

const conditionInputs = (subject: Subject) => ({
  kind: kindOf(subject),
  attribute,
  value,
  ...(subject === "people" && { segment }),
  not,
});

const label = "Conditions";

/** Conditions one by one: the platform's form nests no further. */
export const conditionList = (subject: Subject) => ({
  label,
  comments: "One entry for each condition",
  type: "structuredObject" as const,
  collection: "valuelist" as const,
  inputs: conditionInputs(subject),
});

const conditionsOf = (subject: Subject) => {
  const list = conditionList(subject);
  return dynamicObjectInput({
    label,
    comments: "Conditions that are filled in one by one. For groups of conditions within others, use Filter",
    required: false,
    configurations: {
      all: { label: "All Of", comments: "All conditions have to hold", inputs: { conditions: list } },
      any: { label: "Any Of", comments: "One of the conditions has to hold", inputs: { conditions: list } },
    },
  });
};

const examples: Record<Subject, string> = {
  people:
    '{"and": [{"segment": {"id": 7}}, {"not": {"attribute": {"field": "plan", "operator": "eq", "value": "pro"}}}]}',
  objects: '{"object_attribute": {"type_id": "1", "field": "plan", "operator": "eq", "value": "pro"}}',
};

export const filterField = (subject: Subject) => ({
  label: "Filter",
  type: "code" as const,
  language: "json" as const,
  required: false,
  placeholder: examples[subject],
  comments:
    subject === "people"
      ? "A filter as Customer.io has it: and, or, not, segment, attribute. Operators are eq and exists. Left empty where Conditions is used"
      : "A filter as Customer.io has it: and, or, not, object_attribute. Operators are eq and exists. Left empty where Conditions is used",
  example: examples[subject],
  clean: (value: unknown): Filter | undefined =>
    isBlank(value) ? undefined : readFilter("Filter", value, subject),
});

/** Two ways to say which people or objects are meant. */
export const filterInputs = (subject: Subject) => ({
  conditions: conditionsOf(subject),
  filter: filterField(subject),
});

interface Condition {
  kind: "segment" | "eq" | "exists";
  attribute: string | undefined;
  value: string | undefined;
  segment?: string | undefined;
  not: boolean;
}

/** `typeId` is that of the objects; people have none. */
const toFilter = (
  { kind, attribute, value, segment, not }: Condition,
  typeId: string | undefined,
): Filter => {
  const leaf =
    kind === "segment"
      ? { segment: { id: segment } }
      : {
          [typeId === undefined ? "attribute" : "object_attribute"]: {
            ...(typeId !== undefined && { type_id: typeId }),
            field: attribute,
            operator: kind,
            ...(kind === "eq" && { value }),
          },
        };
  return not ? { not: leaf } : leaf;
};

/** The filter of a list of conditions; `grouping` says whether all or any of them have to hold. */
export const readConditions = (grouping: "and" | "or", list: unknown, typeId?: string): Filter => {
  if (!Array.isArray(list) || list.length === 0 || !list.every(isPlainObject))
    throw new ValidationError(label, "must have at least one condition");
  const conditions = (list as unknown[] as Condition[]).map((one) => toFilter(one, typeId));
  return readFilter(label, { [grouping]: conditions }, typeId === undefined ? "people" : "objects");
};

const groupings = { all: "and", any: "or" } as const;

/** The filter that the conditions of the form say; undefined when there are none. */
const fromConditions = (chosen: unknown, typeId: string | undefined): Filter | undefined => {
  const { configuration, values } = isPlainObject(chosen) ? chosen : {};
  if (isBlank(configuration)) return undefined;
  if (configuration !== "all" && configuration !== "any")
    throw new ValidationError(label, "must be All Of or Any Of");
  return readConditions(
    groupings[configuration],
    isPlainObject(values) ? values.conditions : undefined,
    typeId,
  );
};

interface Filtering {
  conditions?: unknown;
  filter: Filter | undefined;
}

/** The filter that a form asks for, in one way or the other; undefined when it asks for none. */
export const optionalFilter = ({ conditions, filter }: Filtering, typeId?: string): Filter | undefined => {
  const form = fromConditions(conditions, typeId);
  if (form !== undefined && filter !== undefined)
    throw new ValidationError("Filter", `must be empty where ${label} is used`);
  return form ?? filter;
};

/** The same where there has to be one. */
export const requiredFilter = (filtering: Filtering, typeId?: string): Filter => {
  const filter = optionalFilter(filtering, typeId);
  if (filter === undefined) throw new ValidationError("Filter", `is required where ${label} is empty`);
  return filter;
};
