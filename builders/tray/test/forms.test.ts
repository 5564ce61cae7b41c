import { readFileSync } from "node:fs";
import path from "node:path";
import { type FormInput, loadComponent } from "../../../running/component";
import { descriptionOf } from "../inputType";
import { advanced, isAdvanced, operationName } from "../names";
import { trayForm } from "../trayForm";
import { type Field, formsOf } from "./schemas";
import { folder } from "./written";

const { actions } = loadComponent();
const steps = Object.values(actions);
const forms = formsOf(steps.map(({ key }) => key));

const defaultOf = ({ type, default: value }: FormInput): unknown =>
  value === undefined || value === "" ? undefined : type === "boolean" ? value === "true" : value;

/** Value and label of each choice, in the order of the values, which is Tray's. */
const choicesOf = ({ model }: FormInput) =>
  model?.map(({ value, label }) => [value, label]).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));

/** A form of ours as Tray should have it: what each field says, and the fields within it. */
const expected = (inputs: readonly FormInput[]): Record<string, unknown> =>
  Object.fromEntries(
    inputs.map((input) => [
      input.key,
      {
        title: input.label,
        description: descriptionOf(input),
        default: defaultOf(input),
        required: input.required ?? false,
        choices: choicesOf(input),
        lookup: input.collection ? undefined : input.dataSource && operationName(input.dataSource),
        within:
          input.type === "dynamicObject"
            ? input.inputs?.map((form) => [form.key, form.label, expected(form.inputs ?? [])])
            : input.type === "structuredObject"
              ? expected(input.inputs ?? [])
              : undefined,
      },
    ]),
  );

const withinOf = (field: Field): unknown => {
  const { properties, items, oneOf } = field;
  const one = properties?.configuration ? [field] : oneOf;
  if (one?.[0]?.properties?.configuration)
    return one.map(({ title, properties }) => [
      properties?.configuration?.const,
      title,
      shown(properties?.values ?? {}),
    ]);
  if (items?.properties) return shown(items);
  return properties && Object.keys(properties).length > 0 ? shown(field) : undefined;
};

/** The same of a schema of the kit. */
const shown = ({ properties = {}, required = [] }: Field): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([key, field]) => [
      key,
      {
        title: field.title,
        description: field.description,
        default: field.default,
        required: required.includes(key),
        choices: field.enum?.map((value, at) => [value, field.enumLabels?.[at]]),
        lookup: field.lookup?.operation,
        within: withinOf(field),
      },
    ]),
  );

test.each(steps.map((step) => [step.key, step] as const))(
  "the form of %s has the labels, help texts, defaults, required inputs and choices of the step",
  (key, step) => {
    expect(shown(forms.get(key) ?? {})).toEqual(expected(trayForm(step)));
  },
);

test("what is rarely needed is behind a button", () => {
  for (const [key, { advanced, properties = {} }] of forms)
    expect([key, advanced]).toEqual([key, Object.keys(properties).filter(isAdvanced)]);
});

test("so are Region and the HTTP settings, which are the inputs that all steps have", () => {
  const [first = [], ...others] = steps.map((step) => trayForm(step).map(({ key }) => key));
  const shared = first.filter((key) => others.every((keys) => keys.includes(key)));
  expect(shared).toEqual(expect.arrayContaining(["region", "timeout", "maxRetries"]));
  expect(shared.filter((key) => !isAdvanced(key))).toEqual([]);
});

test("no name of an advanced input is one that no step has", () => {
  const keys = new Set(steps.flatMap((step) => trayForm(step).map(({ key }) => key)));
  expect(advanced.filter((key) => !keys.has(key))).toEqual([]);
});

test("every operation has a name, and the title and the help text of its step", () => {
  const named = steps.map(({ key, display }) => {
    const file = path.join(folder, "src", operationName(key), "operation.json");
    const { name, title, description } = JSON.parse(readFileSync(file, "utf8"));
    expect([key, title, description]).toEqual([key, display.label, display.description]);
    return name as string;
  });
  expect(new Set(named).size).toBe(steps.length);
  expect(named).toEqual(named.filter((name) => /^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)));
});

test("Raw Request is called as Tray calls it in all its connectors", () => {
  expect([operationName("rawRequest"), operationName("trackPageView")]).toEqual([
    "raw_http_request",
    "track_page_view",
  ]);
});
