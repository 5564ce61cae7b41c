import { startRun } from "./run/startRun";
import { view } from "./view";

const isTyping = (): boolean =>
  document.activeElement?.matches("input, textarea, select, [contenteditable='true']") ?? false;

/** The keys that work wherever the focus is: `/` to search, Ctrl Enter (or Command Enter) to run. */
export const onKey = (event: KeyboardEvent): void => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void startRun();
  }
  if (event.key === "/" && !isTyping()) {
    event.preventDefault();
    view.value = "steps";
    document.querySelector<HTMLElement>(".rail input")?.focus(); // at once: the next key is for the search already
  }
};
