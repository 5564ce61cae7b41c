/** One input of a step's form, as the built package declares it. */
export interface FormInput {
  key: string;
  label: string;
  type: string;
  comments?: string;
  /** What the form holds when nobody fills it in. */
  default?: string;
  required?: boolean;
  placeholder?: string;
  example?: string;
  collection?: "keyvaluelist" | "valuelist";
  model?: { label: string; value: string }[];
  /** The dropdown whose entries are offered. */
  dataSource?: string;
  /** Of a dynamicObject: its configurations, each with inputs of its own. */
  inputs?: FormInput[];
}
