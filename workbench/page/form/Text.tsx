import { type ControlProps, described } from "./control";
import { textOf } from "./textOf";

export const Text = ({ input, id, value, onChange, isWrong }: ControlProps) => (
  <input
    id={id}
    value={textOf(value, input.default)}
    placeholder={input.placeholder ?? ""}
    required={input.required ?? false}
    spellcheck={false}
    autocomplete="off"
    onInput={(event) => onChange(event.currentTarget.value)}
    {...described(id, isWrong)}
  />
);
