import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from "n8n-workflow";
import { type FormInput, loadComponent } from "../../../running/component";
import { load } from "./loaded";

const component = loadComponent();
const forms = { ...component.actions, ...component.triggers };

/** What a person sees of an input. */
interface Seen {
  label: string;
  help: string;
  default: string;
  required: boolean;
  choices: { label: string; value: string }[];
}

type Shown = (INodeProperties & { options?: unknown[] }) | undefined;

let described: Record<string, INodeProperties[]>;

beforeAll(async () => {
  const { types } = await load();
  described = Object.fromEntries(types.nodes.map(({ name, properties }) => [name, properties]));
});

/** The fields that n8n shows for a step or trigger and, of an input with choices, for one of them; settings too. */
const shownFor = (key: string, choice = ""): INodeProperties[] => {
  const isShown = ({ displayOptions: { show = {} } = {} }: INodeProperties): boolean => {
    const { operation = [], trigger = operation, ...inForm } = show as Record<string, string[]>;
    return trigger.includes(key) && Object.values(inForm).every((wanted) => wanted.includes(choice));
  };
  const all = Object.values(described).flatMap((properties) => properties.filter(isShown));
  return all.flatMap((one) =>
    one.type === "collection" ? ((one.options ?? []) as INodeProperties[]) : [one],
  );
};

const isResourceLocatorDefault = (value: unknown): value is { mode: string; value: unknown } =>
  typeof value === "object" && value !== null && "mode" in value && "value" in value;

const byExpression = /\. Choose from the list, or specify one using an <a.*$/;

/** An empty list is the same as no text; a list from the account holds its value with how it was said. */
const written = (value: unknown): string =>
  isResourceLocatorDefault(value)
    ? String(value.value)
    : typeof value === "object" && Object.keys(value ?? {}).length === 0
      ? ""
      : String(value ?? "");

const seenInN8n = (property: Shown): Seen | undefined =>
  property && {
    label: property.displayName,
    help: (property.description ?? "").replace(byExpression, ""),
    default: written(property.default),
    required: property.required ?? false,
    choices: ["options", "multiOptions"].includes(property.type)
      ? ((property.options ?? []) as INodePropertyOptions[])
          .filter(({ value }) => value !== "")
          .map(({ name, value }) => ({ label: name, value: String(value) }))
      : [],
  };

const seen = (input: FormInput): Seen => ({
  label: input.label,
  help: input.comments ?? "",
  default: input.type === "boolean" ? String(input.default === "true") : String(input.default ?? ""),
  required: input.required ?? false,
  choices: (
    input.model ??
    (input.type === "dynamicObject" ? (input.inputs ?? []) : []).map(({ key, label }) => ({
      label,
      value: key,
    }))
  ).map(({ label, value }) => ({ label, value })),
});

const typed = ({ inputs }: { inputs: FormInput[] }) => inputs.filter(({ type }) => type !== "connection");

/** The fields within one that holds entries. */
const valuesOf = (property: Shown): INodeProperties[] =>
  property?.type === "fixedCollection"
    ? ((property.options as INodePropertyCollection[])[0]?.values ?? [])
    : [];

/** Where a field stands in a form of ours, and under which name in n8n. */
const inner = (outer: FormInput, { key }: FormInput): string =>
  `${outer.key}${key.charAt(0).toUpperCase()}${key.slice(1)}`;

test.each(Object.keys(forms))(
  "%s has in n8n each input with its label, help text, default, required flag and choices",
  (key) => {
    const form = forms[key as keyof typeof forms];
    const offenders = typed(form ?? { inputs: [] }).flatMap((input) => {
      const choices = input.type === "dynamicObject" ? (input.inputs ?? []) : [];
      const name = choices.length > 0 ? `${input.key}Choice` : input.key;
      const compared = [
        { where: name, here: seen(input), there: seenInN8n(shownFor(key).find((one) => one.name === name)) },
        ...choices.flatMap((choice) =>
          (choice.inputs ?? []).flatMap((field) => {
            const found = shownFor(key, choice.key).find((one) => one.name === inner(input, field));
            return [
              { where: `${choice.key}.${field.key}`, here: seen(field), there: seenInN8n(found) },
              ...(field.type === "structuredObject" ? (field.inputs ?? []) : []).map((one) => ({
                where: `${choice.key}.${field.key}.${one.key}`,
                here: seen(one),
                there: seenInN8n(valuesOf(found).find(({ name }) => name === one.key)),
              })),
            ];
          }),
        ),
      ];
      return compared.filter(({ here, there }) => JSON.stringify(here) !== JSON.stringify(there));
    });
    expect(offenders).toEqual([]);
  },
);

test.each(Object.keys(forms))("%s has its fields once and in the order of the form", (key) => {
  const form = typed(forms[key as keyof typeof forms] ?? { inputs: [] });
  const order = (isSetting: boolean) =>
    form
      .filter(
        (input) =>
          /^(?:region|timeout|debugRequest|retry|maxRetries|useExponential)/.test(input.key) === isSetting,
      )
      .map((input) => (input.type === "dynamicObject" ? `${input.key}Choice` : input.key));
  expect(shownFor(key).map(({ name }) => name)).toEqual([...order(false), ...order(true)]);
});

test("every step is under one resource, as an operation with its label and description", () => {
  const operations = (described.customerIoReliable ?? []).filter(({ name }) => name === "operation");
  const options = operations.flatMap(({ options }) => (options ?? []) as INodePropertyOptions[]);
  expect(
    options
      .map(({ name, value, description }) => ({ name, value, description }))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
  ).toEqual(
    Object.values(component.actions)
      .map(({ key, display }) => ({ name: display.label, value: key, description: display.description }))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
  );
});

test("every resource has operations, and each list of operations belongs to one resource", () => {
  const properties = described.customerIoReliable ?? [];
  const resources = (properties.find(({ name }) => name === "resource")?.options ??
    []) as INodePropertyOptions[];
  const shown = properties
    .filter(({ name }) => name === "operation")
    .map(({ displayOptions }) => displayOptions?.show?.resource);
  expect(shown).toEqual(resources.map(({ value }) => [value]));
  expect(resources.map(({ value }) => value)).toContain("people");
});

test("the values of resources stay: workflows are stored with them", () => {
  const { options = [] } = (described.customerIoReliable ?? []).find(({ name }) => name === "resource") ?? {};
  expect((options as INodePropertyOptions[]).map(({ value }) => value)).toEqual(
    expect.arrayContaining([
      ...["people", "subscriptions", "activities", "events", "devices", "objects", "segments", "forms"],
      ...["deliveries", "batch", "transactional", "broadcasts", "campaigns", "newsletters", "metrics"],
      ...["exports", "imports", "collections", "snippets", "suppressions", "account", "rawRequest"],
    ]),
  );
});

test("fields that are equal in several steps are one: few stand twice, where forms have them in another order", () => {
  const fields = (described.customerIoReliable ?? []).filter(
    ({ name }) => !["resource", "operation"].includes(name),
  );
  const identities = fields.map(({ displayOptions, ...field }) => {
    const { operation: _, ...inForm } = displayOptions?.show ?? {};
    return JSON.stringify([field, inForm]);
  });
  const twice = identities.length - new Set(identities).size;
  expect(twice / identities.length).toBeLessThan(0.06);
});

test("a list from the account can always be overruled by an expression, and its help text says so", () => {
  const filled = Object.values(described).flatMap((properties) =>
    properties.filter(
      ({ type, typeOptions }) => type === "resourceLocator" || typeOptions?.loadOptionsMethod !== undefined,
    ),
  );
  expect(filled.length).toBeGreaterThan(10);
  expect(
    filled.filter(
      ({ description, noDataExpression }) => noDataExpression || !byExpression.test(description ?? ""),
    ),
  ).toEqual([]);
});

const choosing = (isList: boolean) =>
  Object.values(forms).flatMap(({ key, inputs }) =>
    inputs
      .filter(
        ({ dataSource, collection }) => dataSource !== undefined && (collection === "valuelist") === isList,
      )
      .map((input) => ({ input, field: shownFor(key).find(({ name }) => name === input.key) })),
  );

test("one of a list from the account is looked for in the list or typed, as its help text says", () => {
  const fields = choosing(false);
  expect(fields.map(({ field }) => field?.type)).toEqual(fields.map(() => "resourceLocator"));
  expect(fields.map(({ field }) => field?.modes?.map(({ type }) => type))).toEqual(
    fields.map(() => ["list", "string"]),
  );
  expect(fields.map(({ field }) => field?.modes?.[0]?.typeOptions)).toEqual(
    fields.map(({ input }) => ({ searchListMethod: input.dataSource, searchable: true })),
  );
});

test("several of a list from the account are chosen in one field", () => {
  const fields = choosing(true);
  expect(fields.map(({ field }) => [field?.type, field?.typeOptions])).toEqual(
    fields.map(({ input }) => ["multiOptions", { loadOptionsMethod: input.dataSource }]),
  );
});

test("no field has the name of one of n8n's", () => {
  const reserved = new Set(["resource", "operation", "trigger", "pollTimes", "httpSettings"]);
  const inputs = Object.values(forms).flatMap(({ inputs }) =>
    inputs.filter(({ type }) => type !== "dynamicObject").map(({ key }) => key),
  );
  expect(inputs.filter((key) => reserved.has(key))).toEqual([]);
});
