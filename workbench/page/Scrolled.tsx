import type { ComponentChildren } from "preact";

/** A part that scrolls, also by the keys of somebody who has no mouse. */
export const Scrolled = ({
  label,
  class: more = "",
  children,
}: {
  label: string;
  class?: string;
  children: ComponentChildren;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key scrolls it
  <section class={`tree ${more}`} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
