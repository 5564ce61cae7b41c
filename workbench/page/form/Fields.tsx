import type { FormInput } from "../../../running/formInput";
import { alone } from "./alone";
import { Field } from "./Field";

interface Props {
  inputs: readonly FormInput[];
  id: string;
  values: Record<string, unknown>;
  onChange: (values: Record<string, unknown>) => void;
}

/** The inputs of a form within a form. */
export const Fields = ({ inputs, id, values, onChange }: Props) => (
  <div class="two">
    {inputs.map((input) => (
      <Field
        key={input.key}
        input={input}
        id={`${id}-${input.key}`}
        value={values[input.key]}
        isAlone={alone(inputs).has(input.key)}
        onChange={(value) => {
          const { [input.key]: _, ...others } = values;
          onChange(value === undefined ? others : { ...others, [input.key]: value });
        }}
      />
    ))}
  </div>
);
