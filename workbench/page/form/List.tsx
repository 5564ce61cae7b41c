import { useRef } from "preact/hooks";
import type { Input } from "../../wire";
import { Icon } from "../Icon";
import { Choice } from "./Choice";
import { DataSource } from "./DataSource";
import { Fields } from "./Fields";
import type { FieldProps } from "./kinds";
import { Text } from "./Text";

/** One entry of a list, as if it were an input of its own. */
const entryInput = (input: Input, at: number): Input => {
  const { collection: _, comments: __, ...one } = input;
  return { ...one, label: `${input.label} ${at + 1}`, required: false };
};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A list of texts, of entries of a dropdown, or of forms. */
export const List = ({ input, id, value, onChange, isWrong }: FieldProps) => {
  const group = useRef<HTMLDivElement>(null);
  const entries = asList(value);
  const isForms = input.inputs !== undefined;
  const change = (changed: unknown[]): void => onChange(changed.length > 0 ? changed : undefined);
  const set = (at: number, one: unknown): void =>
    change(entries.map((entry, index) => (index === at ? one : entry)));
  const add = (): void => {
    change([...entries, isForms ? {} : (input.model?.[0]?.value ?? "")]);
    requestAnimationFrame(() =>
      group.current
        ?.querySelectorAll<HTMLElement>(":scope > .entry")
        .item(entries.length)
        ?.querySelector<HTMLElement>("input, select")
        ?.focus(),
    );
  };
  const Control = input.model ? Choice : input.dataSource === undefined ? Text : DataSource;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in all browsers
    <div
      class="pairs"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      ref={group}
    >
      {entries.map((entry, at) => (
        <div class={`entry ${isForms ? "form-entry" : ""}`} key={at}>
          {isForms ? (
            <Fields
              inputs={input.inputs ?? []}
              id={`${id}-${at}`}
              values={entry as Record<string, unknown>}
              onChange={(changed) => set(at, changed)}
            />
          ) : (
            <div class="entry-text">
              <label class="unseen" for={`${id}-${at}`}>
                {`${input.label} ${at + 1}`}
              </label>
              <Control
                input={entryInput(input, at)}
                id={`${id}-${at}`}
                value={entry}
                onChange={(one) => set(at, one)}
                isWrong={isWrong}
              />
            </div>
          )}
          <button
            type="button"
            class="quiet square"
            aria-label={`Remove ${input.label} ${at + 1}`}
            onClick={() => change(entries.filter((_, index) => index !== at))}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
      <button type="button" class="add" onClick={add}>
        <Icon name="plus" />
        Add an entry
        <span class="unseen">{` to ${input.label}`}</span>
      </button>
    </div>
  );
};
