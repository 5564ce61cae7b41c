import type { ControlProps } from "./control";
import { FileButton } from "./FileButton";
import { Rows } from "./Rows";

interface Pair {
  key: string;
  value: unknown;
}

/** Where files are asked for, each row takes one; the definition has no kind of its own for them. */
const takesFiles = (key: string): boolean => /^file(?!.*name)/i.test(key);

const cell = (value: unknown): string =>
  typeof value === "string" ? value : ((value as { name?: string }).name ?? "");

export const Pairs = ({ input, id, value, onChange }: ControlProps) => (
  <Rows
    input={input}
    id={id}
    rows={Array.isArray(value) ? (value as Pair[]) : []}
    onChange={onChange}
    one="a pair"
    empty={{ key: "", value: "" }}
    class="pair"
    nameOf={({ key }, at) => key || `row ${at + 1}`}
  >
    {(pair, at, set) => (
      <>
        <input
          aria-label={`Key ${at + 1}`}
          value={pair.key}
          spellcheck={false}
          onInput={(event) => set({ ...pair, key: event.currentTarget.value })}
        />
        <div class="cell">
          <input
            aria-label={`Value ${at + 1}`}
            value={cell(pair.value)}
            spellcheck={false}
            onInput={(event) => set({ ...pair, value: event.currentTarget.value })}
          />
          {takesFiles(input.key) && (
            <FileButton
              label={`File for value ${at + 1}`}
              onFile={({ name, type, base64 }) =>
                set({ ...pair, value: { name, $file: { base64, contentType: type } } })
              }
            />
          )}
        </div>
      </>
    )}
  </Rows>
);
