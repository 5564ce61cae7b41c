import { startRun } from "./run/startRun";
import { view } from "./workbench";

const isTyping = (): boolean =>
  document.activeElement?.matches("input, textarea, select, [contenteditable='true']") ?? false;

const focusSearch = (): void => document.querySelector<HTMLElement>(".rail input")?.focus();

/** The keys that work wherever the focus is: `/` to search, Ctrl Enter (or Command Enter) to run. */
export const onKey = (event: KeyboardEvent): void => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void startRun();
  }
  if (event.key === "/" && !isTyping()) {
    event.preventDefault();
    if (matchMedia("(max-width: 1100px)").matches && view.value !== "steps") {
      view.value = "steps";
      requestAnimationFrame(focusSearch); // it is not shown before
    } else focusSearch(); // at once: the next key is for the search already
  }
};
