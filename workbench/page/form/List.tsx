import type { FormInput } from "../../../running/formInput";
import { Choice } from "./Choice";
import type { ControlProps } from "./control";
import { DataSource } from "./DataSource";
import { Rows } from "./Rows";
import { Text } from "./Text";

/** One entry of a list, as if it were an input of its own. */
const entryInput = (input: FormInput, at: number): FormInput => {
  const { collection: _, comments: __, ...one } = input;
  return { ...one, label: `${input.label} ${at + 1}`, required: false };
};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const entryControl = ({ model, dataSource }: FormInput) =>
  model ? Choice : dataSource === undefined ? Text : DataSource;

/** A list of texts, of entries of a dropdown, or of forms. */
export const List = ({ input, id, value, onChange, isWrong, Within }: ControlProps) => {
  const { inputs, label } = input;
  const Control = entryControl(input);
  return (
    <Rows
      input={input}
      id={id}
      rows={asList(value)}
      onChange={onChange}
      one="an entry"
      empty={inputs ? {} : (input.model?.[0]?.value ?? "")}
      class={inputs ? "entry form-entry" : "entry"}
      nameOf={(_, at) => `${label} ${at + 1}`}
    >
      {(entry, at, set) =>
        inputs ? (
          <Within
            inputs={inputs}
            id={`${id}-${at}`}
            values={entry as Record<string, unknown>}
            onChange={set}
          />
        ) : (
          <div class="entry-text">
            <label class="unseen" for={`${id}-${at}`}>
              {`${label} ${at + 1}`}
            </label>
            <Control
              input={entryInput(input, at)}
              id={`${id}-${at}`}
              value={entry}
              onChange={set}
              isWrong={isWrong}
              Within={Within}
            />
          </div>
        )
      }
    </Rows>
  );
};
