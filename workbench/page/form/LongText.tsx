import { type ControlProps, described } from "./control";
import { textOf } from "./textOf";

export const LongText = ({ input, id, value, onChange, isWrong }: ControlProps) => (
  <textarea
    id={id}
    rows={4}
    value={textOf(value, input.default)}
    placeholder={input.placeholder ?? ""}
    required={input.required ?? false}
    onInput={(event) => onChange(event.currentTarget.value)}
    {...described(id, isWrong)}
  />
);
