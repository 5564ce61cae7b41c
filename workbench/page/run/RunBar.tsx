import type { ShownFault } from "../../wire";
import { Icon } from "../Icon";
import { chosen, fault, isBusy, start } from "../workbench";
import { startRun } from "./startRun";

const Faults = ({ faults }: { faults: ShownFault[] }) => (
  <fieldset class="faults">
    <legend>
      The sandbox answers
      <b aria-live="polite">{faults.find(({ name }) => name === fault.value)?.says}</b>
    </legend>
    <div>
      {faults.map(({ name, says }, at) => (
        <label key={name} title={says}>
          <input
            type="radio"
            name="fault"
            checked={fault.value === name}
            onChange={() => {
              fault.value = name;
            }}
          />
          <span class={at === 0 ? "fine" : ""}>{name}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

export const RunBar = () => {
  const faults = start.value?.faults ?? [];
  return (
    <footer class="runbar">
      {faults.length > 0 ? <Faults faults={faults} /> : <span />}
      <button
        type="button"
        class="run"
        aria-disabled={isBusy.value}
        disabled={!chosen.value}
        onClick={() => void startRun()}
      >
        <Icon name={isBusy.value ? "refresh-cw" : "play"} class={isBusy.value ? "turning" : ""} />
        {isBusy.value ? "Running" : "Run step"}
        <span class="kbd" aria-hidden="true">
          Ctrl Enter
        </span>
      </button>
    </footer>
  );
};
