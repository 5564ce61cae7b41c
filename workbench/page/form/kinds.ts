import type { FunctionComponent } from "preact";
import type { FormInput } from "../../../running/formInput";
import { Choice } from "./Choice";
import type { ControlProps } from "./control";
import { DataSource } from "./DataSource";
import { Json } from "./Json";
import { List } from "./List";
import { LongText } from "./LongText";
import { Moment } from "./Moment";
import { Pairs } from "./Pairs";
import { Place } from "./Place";
import { Switch } from "./Switch";
import { Text } from "./Text";
import { Variants } from "./Variants";

interface Kind {
  is: (input: FormInput) => boolean;
  field: FunctionComponent<ControlProps>;
  /** Takes the whole width of the form. */
  isWide?: true;
  /** Made of several controls, so its label names a group. */
  isGroup?: true;
}

const looksLikeMoment = ({ example = "" }: FormInput): boolean => /^\d{4}-\d\d-\d\dT/.test(example);

/** The first that fits decides. */
const kinds: Kind[] = [
  { is: ({ type }) => type === "connection", field: Place },
  { is: ({ type }) => type === "dynamicObject", field: Variants, isWide: true, isGroup: true },
  { is: ({ collection }) => collection === "keyvaluelist", field: Pairs, isWide: true, isGroup: true },
  { is: ({ collection }) => collection === "valuelist", field: List, isWide: true, isGroup: true },
  { is: ({ type }) => type === "boolean", field: Switch },
  { is: ({ model }) => model !== undefined && model.length > 0, field: Choice },
  { is: ({ dataSource }) => dataSource !== undefined, field: DataSource },
  { is: ({ type }) => type === "code", field: Json, isWide: true, isGroup: true },
  { is: ({ type }) => type === "text", field: LongText, isWide: true },
  { is: (input) => ["date", "timestamp"].includes(input.type) || looksLikeMoment(input), field: Moment },
];

const oneLine: Kind = { is: () => true, field: Text };

export const kindOf = (input: FormInput): Kind => kinds.find(({ is }) => is(input)) ?? oneLine;
