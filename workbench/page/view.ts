import { effect, signal } from "@preact/signals";

export type View = "steps" | "form" | "traffic" | "sandbox";

/** Which part a narrow page shows. */
export const view = signal<View>("form");

/** At once and not with the next drawing of the page: what is hidden cannot be given the focus. */
effect(() => {
  document.documentElement.dataset.view = view.value;
});
