import { useLayoutEffect } from "preact/hooks";
import type { FormInput } from "../../../running/formInput";
import type { ShownStep } from "../../wire";
import { Icon } from "../Icon";
import { view } from "../view";
import { chosen, run, setValue, start, values } from "../workbench";
import { alone } from "./alone";
import { Field } from "./Field";
import { Head } from "./Head";
import { textOf } from "./textOf";

/** Why the last run of this step refused an input. */
const wrongOf = (step: ShownStep, key: string): string | undefined => {
  const { begun, ended } = run.value;
  return begun?.step === step.key && ended?.failure?.input === key ? ended.failure.message : undefined;
};

const isChanged = (input: FormInput): boolean => {
  const value = values.value[input.key];
  return value !== undefined && value !== (input.default ?? "");
};

const AllFields = ({ step, inputs }: { step: ShownStep; inputs: FormInput[] }) => (
  <div class="two">
    {inputs.map((input) => (
      <Field
        key={`${step.key}/${input.key}`}
        input={input}
        id={`${step.key}-${input.key}`}
        value={values.value[input.key]}
        isAlone={alone(inputs).has(input.key)}
        onChange={(value) => setValue(input.key, value)}
        wrong={wrongOf(step, input.key)}
      />
    ))}
  </div>
);

interface FoldedProps {
  step: ShownStep;
  title: string;
  inputs: FormInput[];
  says: string;
}

const Folded = ({ step, title, inputs, says }: FoldedProps) => {
  const isWrong = inputs.some(({ key }) => wrongOf(step, key) !== undefined);
  if (inputs.length === 0) return null;
  return (
    <details class="more-options" {...(isWrong && { open: true })}>
      <summary>
        <Icon name="chevron-right" />
        {title}
        <span class="more">{says}</span>
      </summary>
      <AllFields step={step} inputs={inputs} />
    </details>
  );
};

/** The settings of HTTP in one line: "3 retries, 500 ms doubling, 30 s". */
const httpLine = (inputs: FormInput[]): string => {
  const of = (key: string): string =>
    textOf(values.value[key], inputs.find((input) => input.key === key)?.default);
  const retries = of("maxRetries");
  const wait = `${of("retryDelayMS")} ms${of("useExponentialBackoff") === "true" ? " doubling" : ""}`;
  return `${retries} ${retries === "1" ? "retry" : "retries"}, ${wait}, ${Number(of("timeout")) / 1000} s`;
};

/** Moves to the input that was refused. */
const useRefused = (): void => {
  const refused = run.value.ended?.failure?.input;
  useLayoutEffect(() => {
    if (refused === undefined) return;
    view.value = "form";
    const field = document.querySelector(`[data-input="${CSS.escape(refused)}"]`);
    field?.closest("details")?.setAttribute("open", "");
    field?.querySelector<HTMLElement>("input, select, textarea, .cm-content, button")?.focus();
    field?.scrollIntoView({ block: "center" });
  }, [run.value.ended, refused]);
};

export const Form = () => {
  const step = chosen.value;
  useRefused();
  if (!step) return null;
  const http = step.inputs.filter(({ key }) => start.value?.httpSettings.includes(key));
  const options = step.inputs.filter(
    (input) => !http.includes(input) && (step.options.includes(input.key) || input.type === "connection"),
  );
  const asked = step.inputs.filter((input) => !http.includes(input) && !options.includes(input));
  const changed = options.filter(isChanged).length;
  return (
    <form
      class="scroll"
      id="form"
      key={step.key}
      noValidate
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <Head step={step} />
      {asked.length === 0 && <p class="nothing">There is nothing to fill in</p>}
      <AllFields step={step} inputs={asked} />
      <Folded
        step={step}
        title="More options"
        inputs={options}
        says={`${changed} of ${options.length} changed`}
      />
      <Folded step={step} title="HTTP settings" inputs={http} says={httpLine(step.inputs)} />
    </form>
  );
};
