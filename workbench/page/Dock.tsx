import { Icon } from "./Icon";
import { isRunning } from "./run/shownRun";
import { type View, view } from "./view";
import { run } from "./workbench";

const views: [view: View, label: string, icon: string][] = [
  ["steps", "Steps", "list"],
  ["form", "Form", "braces"],
  ["traffic", "Traffic", "send"],
  ["sandbox", "Sandbox", "users"],
];

/** The parts of the page, where it is too narrow to show them side by side. */
export const Dock = () => (
  <nav class="dock" aria-label="Views">
    {views.map(([key, label, icon]) => (
      <button
        type="button"
        key={key}
        aria-current={view.value === key ? "page" : undefined}
        onClick={() => {
          view.value = key;
        }}
      >
        <Icon name={icon} />
        {label}
        {key === "traffic" && run.value.begun && <span class={isRunning(run.value) ? "pip busy" : "pip"} />}
      </button>
    ))}
  </nav>
);
