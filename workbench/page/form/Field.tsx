import type { FormInput } from "../../../running/formInput";
import { alone } from "./alone";
import type { FormWithin } from "./control";
import { kindOf } from "./kinds";
import { Switch } from "./Switch";

interface Props {
  input: FormInput;
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Nothing stands beside it. */
  isAlone: boolean;
  /** Why its value was refused. */
  wrong?: string | undefined;
}

const Label = ({ input, id, isGroup }: { input: FormInput; id: string; isGroup: boolean }) => {
  const said = (
    <>
      {input.label}
      {input.required && <span class="req">required</span>}
      {input.collection === "keyvaluelist" && <span class="more">key-value list</span>}
      {input.collection === "valuelist" && <span class="more">list</span>}
    </>
  );
  return isGroup ? (
    <span class="legend" id={`${id}-label`}>
      {said}
    </span>
  ) : (
    <label for={id} id={`${id}-label`}>
      {said}
    </label>
  );
};

/** One input of a form: its label, what it is filled in with, what is said of it, and what is wrong with it. */
export const Field = ({ input, id, value, onChange, isAlone, wrong }: Props) => {
  const { field: Control, isWide = false, isGroup = false } = kindOf(input);
  const isSwitch = Control === Switch;
  const classes = [
    "field",
    (isWide || isAlone) && "wide",
    isSwitch && "toggle",
    wrong !== undefined && "wrong",
  ];
  return (
    <div class={classes.filter(Boolean).join(" ")} data-input={input.key}>
      {!isSwitch && <Label input={input} id={id} isGroup={isGroup} />}
      <Control
        input={input}
        id={id}
        value={value}
        onChange={onChange}
        isWrong={wrong !== undefined}
        Within={Within}
      />
      {wrong !== undefined && (
        <p class="mistake" role="alert" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {input.comments && (
        <p class="hint" id={`${id}-hint`}>
          {input.comments}
        </p>
      )}
    </div>
  );
};

/** The inputs of a form within a form. */
const Within = ({ inputs, id, values, onChange }: FormWithin) => (
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
