import { described } from "./Field";
import type { FieldProps } from "./kinds";
import { textOf } from "./textOf";

export const LongText = ({ input, id, value, onChange, isWrong }: FieldProps) => (
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
