import { type Component, type Step, typedInputs } from "../running/component";
import { type Named, nearest } from "./nearest";
import { readOptions } from "./options";
import { typedValue } from "./typedValue";
import { UsageError } from "./usageError";

/** What was typed after `npm run step --`. */
export interface StepArguments {
  /** Absent when no action was named: only help can be given. */
  step?: Step;
  inputs: Record<string, unknown>;
  help: boolean;
  debug: boolean;
}

const meant = (typed: string, names: Named[]): string => {
  const near = nearest(typed, names);
  return near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
};

const findStep = ({ actions }: Component, name: string): Step => {
  const step = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (step) return step;
  const known = Object.values(actions).map(({ key, display }) => ({ key, label: display.label }));
  throw new UsageError(
    `There is no action "${name}".${meant(name, known)}\nActions: ${known.map(({ key }) => key).join(", ")}`,
  );
};

const readInput = (step: Step, typed: string): [key: string, value: string] => {
  const at = typed.indexOf("=");
  const key = at < 0 ? typed : typed.slice(0, at);
  const known = typedInputs(step);
  if (!known.some((input) => input.key === key)) {
    if (step.inputs.some((input) => input.key === key))
      throw new UsageError(
        `${key} is the connection: it is filled from CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY, or from the sandbox`,
      );
    throw new UsageError(
      `${step.key} has no input "${key}".${meant(key, known)}\nInputs of ${step.key}: ${known.map((input) => input.key).join(", ")}`,
    );
  }
  if (at < 0) throw new UsageError(`${key} has no value: write ${key}=...`);
  return [key, typed.slice(at + 1)];
};

/** Forms within a form are not typed but built, on the platform: here they are JSON. */
const builtValue = (key: string, typed: unknown): unknown => {
  try {
    return JSON.parse(String(typed));
  } catch {
    throw new UsageError(`${key}: is not valid JSON`);
  }
};

const readInputs = (step: Step, typed: string[]): Record<string, unknown> => {
  const pairs = typed.map((one) => readInput(step, one));
  const twice = pairs.find(([key], index) => pairs.findIndex(([other]) => other === key) !== index);
  if (twice) throw new UsageError(`${twice[0]} is given twice`);
  const built = typedInputs(step).filter(({ type }) => type === "dynamicObject");
  return Object.fromEntries(
    pairs.map(([key, text]) => {
      const value = typedValue(key, text);
      return [key, built.some((input) => input.key === key) ? builtValue(key, value) : value];
    }),
  );
};

/** Reads the command line; throws a UsageError for what cannot be run. */
export const readArguments = (component: Component, args: string[]): StepArguments => {
  const { values, positionals } = readOptions(
    args,
    { debug: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    { allowPositionals: true },
  );
  const { debug = false, help = false } = values;
  const [name, ...typed] = positionals;
  if (name === undefined) return { debug, help, inputs: {} };
  const step = findStep(component, name);
  return { debug, help, step, inputs: readInputs(step, typed) };
};
