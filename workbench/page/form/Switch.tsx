import { type ControlProps, described } from "./control";
import { textOf } from "./textOf";

export const Switch = ({ input, id, value, onChange, isWrong }: ControlProps) => {
  const isOn = textOf(value, input.default) === "true";
  return (
    <label for={id}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(String(event.currentTarget.checked))}
        {...described(id, isWrong)}
      />
      <span>{input.label}</span>
    </label>
  );
};
