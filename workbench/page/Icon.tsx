export const Icon = ({ name, class: more = "" }: { name: string; class?: string }) => (
  <svg class={`icon ${more}`} aria-hidden="true">
    <use href={`#${name}`} />
  </svg>
);
