import type { ComponentChildren } from "preact";

export interface Tab {
  key: string;
  label: string;
  count?: number;
  isWarning?: boolean;
}

interface Props {
  tabs: Tab[];
  chosen: string;
  onChoose: (key: string) => void;
  label: string;
  /** Beside the tabs. */
  children?: ComponentChildren;
}

/** A row of tabs; the arrows move among them. */
export const Tabs = ({ tabs, chosen, onChoose, label, children }: Props) => (
  <div class="tabs">
    <div
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const next = tabs[tabs.findIndex(({ key }) => key === chosen) + (by ?? 0)];
        if (by === undefined || !next) return;
        onChoose(next.key);
        event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]").item(tabs.indexOf(next)).focus();
      }}
    >
      {tabs.map(({ key, label, count, isWarning }) => (
        <button
          type="button"
          key={key}
          role="tab"
          aria-selected={key === chosen}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {label}
          {count !== undefined && count > 0 && (
            <span class={isWarning ? "count warn" : "count"}>{count}</span>
          )}
        </button>
      ))}
    </div>
    {children}
  </div>
);
