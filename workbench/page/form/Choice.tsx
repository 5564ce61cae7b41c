import { Icon } from "../Icon";
import { type ControlProps, described } from "./control";
import { textOf } from "./textOf";

export const Choice = ({ input, id, value, onChange, isWrong }: ControlProps) => {
  const chosen = textOf(value, input.default);
  const model = input.model ?? [];
  return (
    <div class="select">
      <select
        id={id}
        value={chosen}
        required={input.required ?? false}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...described(id, isWrong)}
      >
        {!model.some((one) => one.value === chosen) && (
          <option value={chosen}>{chosen || "Choose one"}</option>
        )}
        {model.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </div>
  );
};
