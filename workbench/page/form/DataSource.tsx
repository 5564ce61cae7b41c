import { useSignal } from "@preact/signals";
import { Icon } from "../Icon";
import { ask } from "../server";
import { type ControlProps, described } from "./control";
import { textOf } from "./textOf";

interface Offered {
  entries?: { key: string; label: string }[];
  error?: string;
}

const meant = ({ entries = [] }: Offered, text: string) => {
  const wanted = text.toLowerCase();
  const found = entries.filter(({ key, label }) => `${key} ${label}`.toLowerCase().includes(wanted));
  return entries.some(({ key }) => key === text) || found.length === 0 ? entries : found;
};

/** A field that takes any text and offers what the account has, asked for when it is opened. */
export const DataSource = ({ input, id, value, onChange, isWrong }: ControlProps) => {
  const offered = useSignal<Offered | undefined>(undefined);
  const isOpen = useSignal(false);
  const at = useSignal(-1);
  const text = textOf(value, input.default);
  const shown = offered.value ? meant(offered.value, text) : [];

  const open = async (): Promise<void> => {
    isOpen.value = true;
    at.value = -1;
    offered.value = await ask<Offered>(`/api/dropdowns/${input.dataSource}`, {}).catch((error: Error) => ({
      error: error.message,
    }));
  };
  const close = (): void => {
    isOpen.value = false;
  };
  const pick = (key: string): void => {
    onChange(key);
    close();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => {
      if (isOpen.value) at.value = Math.min(at.value + 1, shown.length - 1);
      else void open();
    },
    ArrowUp: () => {
      at.value = Math.max(at.value - 1, 0);
    },
    Enter: () => {
      const one = shown[at.value];
      if (isOpen.value && one) pick(one.key);
    },
    Escape: close,
    Tab: close,
  };
  return (
    <div
      class="combo"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node)) close();
      }}
    >
      <input
        id={id}
        role="combobox"
        aria-expanded={isOpen.value}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen.value && at.value >= 0 && { "aria-activedescendant": `${id}-list-${at.value}` })}
        value={text}
        placeholder={input.placeholder ?? ""}
        required={input.required ?? false}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          const act = event.ctrlKey || event.metaKey ? undefined : keys[event.key];
          if (event.key.startsWith("Arrow")) event.preventDefault();
          act?.();
        }}
        {...described(id, isWrong)}
      />
      <button
        type="button"
        class="quiet square"
        tabIndex={-1}
        aria-label={`Show what there is for ${input.label}`}
        onClick={() => (isOpen.value ? close() : void open())}
      >
        <Icon name="chevron-down" />
      </button>
      <div class="offers" hidden={!isOpen.value}>
        <p role="status">
          {offered.value
            ? (offered.value.error ?? (shown.length === 0 ? "There is none" : ""))
            : "Asking Customer.io"}
        </p>
        <div id={`${id}-list`} role="listbox" aria-label={input.label}>
          {shown.map(({ key, label }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={key}
              id={`${id}-list-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at.value}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(key)}
            >
              {label}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
};
