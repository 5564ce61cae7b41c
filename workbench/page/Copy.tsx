import { useSignal } from "@preact/signals";
import { Icon } from "./Icon";

/** How long it says that it was copied, in milliseconds. */
const told = 1_500;

export const Copy = ({
  text,
  label,
  icon = "copy",
}: {
  text: () => string;
  label: string;
  icon?: string;
}) => {
  const isCopied = useSignal(false);
  return (
    <button
      type="button"
      class="quiet copy"
      onClick={async () => {
        await navigator.clipboard.writeText(text());
        isCopied.value = true;
        setTimeout(() => {
          isCopied.value = false;
        }, told);
      }}
    >
      <Icon name={isCopied.value ? "check" : icon} />
      <span aria-live="polite">{isCopied.value ? "Copied" : label}</span>
    </button>
  );
};
