import { Icon } from "./Icon";

/** Saves a text as a file. */
export const Download = ({ name, text, label }: { name: string; text: () => string; label: string }) => (
  <button
    type="button"
    class="quiet copy"
    onClick={() => {
      const address = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      URL.revokeObjectURL(address);
    }}
  >
    <Icon name="download" />
    {label}
  </button>
);
