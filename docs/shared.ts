import component from "../src";
import { fieldsWithin, identity, ownInputs, type Shown } from "./shown";

/** An input that is found in so many places word for word is described once. */
const several = 2;

/** Where an input is found. */
interface Found {
  input: Shown;
  /** The steps and triggers whose form has it. */
  steps: Set<string>;
  /** The inputs whose field it is, where it is nothing else. */
  parents: Set<string>;
  /** Where it would be described: in steps, and in inputs that are described once themselves. */
  places: Set<string>;
}

const findAll = (): Found[] => {
  const found = new Map<string, Found>();
  const foundAs = (input: Shown): Found => {
    const one = found.get(identity(input)) ?? {
      input,
      steps: new Set(),
      parents: new Set(),
      places: new Set(),
    };
    found.set(identity(input), one);
    return one;
  };
  const forms = [...Object.values(component.triggers), ...Object.values(component.actions)];
  const all = forms.flatMap((form) =>
    ownInputs(form).map((input) => ({ input, step: form.display.label, one: foundAs(input) })),
  );
  for (const { step, one } of all) {
    one.steps.add(step);
    one.places.add(step);
  }
  const once = new Set(all.map(({ one }) => one).filter(({ places }) => places.size >= several));
  for (const { input, step, one } of all)
    for (const field of fieldsWithin(input).map(foundAs)) {
      field.steps.add(step);
      field.parents.add(String(input.label));
      field.places.add(once.has(one) ? identity(input) : step);
    }
  const own = new Set(all.map(({ one }) => one));
  return [...found.values()]
    .filter(({ places }) => places.size >= several)
    .map((one) => (own.has(one) ? { ...one, parents: new Set() } : one));
};

const labelOf = ({ input }: Found): string => String(input.label);

const named = (labels: Set<string>): string => new Intl.ListFormat("en-GB").format([...labels].sort());

const whose = ({ steps, parents }: Found): string =>
  parents.size > 0 ? `within ${named(parents)}` : `of ${named(steps)}`;

/** Of inputs with one label the one that most steps have bears it alone; the others say whose they are. */
const headingsOf = (sameLabel: readonly Found[]): [string, { input: Shown; heading: string }][] =>
  [...sameLabel]
    .sort((one, other) => one.parents.size - other.parents.size || other.steps.size - one.steps.size)
    .map((one, at) => [
      identity(one.input),
      { input: one.input, heading: at === 0 ? labelOf(one) : `${labelOf(one)} ${whose(one)}` },
    ]);

/** The inputs of several steps, each with the heading under which it is described. */
export const shared = ((): Map<string, { input: Shown; heading: string }> => {
  const found = findAll();
  const labels = [...new Set(found.map(labelOf))].sort((one, other) => one.localeCompare(other, "en"));
  return new Map(labels.flatMap((label) => headingsOf(found.filter((one) => labelOf(one) === label))));
})();
