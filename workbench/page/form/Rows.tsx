import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../Icon";
import type { ControlProps } from "./control";

interface Props<T> extends Pick<ControlProps, "input" | "id"> {
  rows: readonly T[];
  /** Undefined once the last row is gone: the input is as nobody touched it. */
  onChange: (rows: T[] | undefined) => void;
  /** What a row is called: "a pair". */
  one: string;
  /** What an added row holds. */
  empty: T;
  class: string;
  /** What is removed, for who cannot see it. */
  nameOf: (row: T, at: number) => string;
  children: (row: T, at: number, set: (changed: T) => void) => ComponentChildren;
}

/** Rows that can be added and removed. */
export const Rows = <T,>({
  input,
  id,
  rows,
  onChange,
  one,
  empty,
  class: kind,
  nameOf,
  children,
}: Props<T>) => {
  const group = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const isAdded = useRef(false);
  // Before the next key is read, which is for the new row already: a frame may come later on a busy machine.
  useLayoutEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    group.current?.querySelector<HTMLElement>(":scope > :nth-last-child(2) :is(input, select)")?.focus();
  });
  const remove = (at: number): void => {
    if (at === rows.length - 1) adder.current?.focus(); // its own button goes with the row
    const left = rows.filter((_, index) => index !== at);
    onChange(left.length > 0 ? left : undefined);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in all browsers
    <div
      class="pairs"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      ref={group}
    >
      {rows.map((row, at) => (
        <div class={kind} key={at}>
          {children(row, at, (changed) => onChange(rows.with(at, changed)))}
          <button
            type="button"
            class="quiet square"
            aria-label={`Remove ${nameOf(row, at)}`}
            onClick={() => remove(at)}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
      <button
        type="button"
        class="add"
        ref={adder}
        onClick={() => {
          isAdded.current = true;
          onChange([...rows, empty]);
        }}
      >
        <Icon name="plus" />
        {`Add ${one}`}
        <span class="unseen">{` to ${input.label}`}</span>
      </button>
    </div>
  );
};
