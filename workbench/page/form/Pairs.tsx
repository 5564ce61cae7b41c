import { useRef } from "preact/hooks";
import { Icon } from "../Icon";
import { FileButton } from "./FileButton";
import type { FieldProps } from "./kinds";

interface Pair {
  key: string;
  value: unknown;
}

/** Where files are asked for, each row takes one; the definition has no kind of its own for them. */
const takesFiles = (key: string): boolean => /^file(?!.*name)/i.test(key);

const cell = (value: unknown): string =>
  typeof value === "string" ? value : ((value as { name?: string }).name ?? "");

export const Pairs = ({ input, id, value, onChange }: FieldProps) => {
  const group = useRef<HTMLDivElement>(null);
  const pairs = Array.isArray(value) ? (value as Pair[]) : [];
  const change = (changed: Pair[]): void => onChange(changed.length > 0 ? changed : undefined);
  const set = (at: number, part: Partial<Pair>): void =>
    change(pairs.map((pair, index) => (index === at ? { ...pair, ...part } : pair)));
  const add = (): void => {
    change([...pairs, { key: "", value: "" }]);
    requestAnimationFrame(() =>
      group.current
        ?.querySelectorAll<HTMLInputElement>(".pair input:first-child")
        .item(pairs.length)
        ?.focus(),
    );
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
      {pairs.map((pair, at) => (
        <div class="pair" key={at}>
          <input
            aria-label={`Key ${at + 1}`}
            value={pair.key}
            spellcheck={false}
            onInput={(event) => set(at, { key: event.currentTarget.value })}
          />
          <div class="cell">
            <input
              aria-label={`Value ${at + 1}`}
              value={cell(pair.value)}
              spellcheck={false}
              onInput={(event) => set(at, { value: event.currentTarget.value })}
            />
            {takesFiles(input.key) && (
              <FileButton
                label={`File for value ${at + 1}`}
                onFile={({ name, type, base64 }) =>
                  set(at, { value: { name, $file: { base64, contentType: type } } })
                }
              />
            )}
          </div>
          <button
            type="button"
            class="quiet square"
            aria-label={`Remove ${pair.key || `row ${at + 1}`}`}
            onClick={() => change(pairs.filter((_, index) => index !== at))}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
      <button type="button" class="add" onClick={add}>
        <Icon name="plus" />
        Add a pair
        <span class="unseen">{` to ${input.label}`}</span>
      </button>
    </div>
  );
};
