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
  const said = useSignal("");
  return (
    <button
      type="button"
      class="quiet copy"
      onClick={async () => {
        said.value = await navigator.clipboard.writeText(text()).then(
          () => "Copied",
          () => "Not allowed",
        );
        setTimeout(() => {
          said.value = "";
        }, told);
      }}
    >
      <Icon name={said.value === "Copied" ? "check" : icon} />
      <span aria-live="polite">{said.value || label}</span>
    </button>
  );
};
