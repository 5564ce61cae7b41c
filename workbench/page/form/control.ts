import type { FunctionComponent } from "preact";
import type { FormInput } from "../../../running/formInput";

/** The inputs of a form within a form. */
export interface FormWithin {
  inputs: readonly FormInput[];
  id: string;
  values: Record<string, unknown>;
  onChange: (values: Record<string, unknown>) => void;
}

/** What every kind of control is given. */
export interface ControlProps {
  input: FormInput;
  /** Ids of elements that belong to it begin with this one. */
  id: string;
  /** Undefined where nobody touched it. */
  value: unknown;
  onChange: (value: unknown) => void;
  isWrong: boolean;
  /** Shows a form within the form, whose fields may be of this kind again. */
  Within: FunctionComponent<FormWithin>;
}

/** What a control says of itself to who cannot see it. */
export const described = (id: string, isWrong: boolean) => ({
  "aria-describedby": `${isWrong ? `${id}-wrong ` : ""}${id}-hint`,
  ...(isWrong && { "aria-invalid": true as const }),
});
