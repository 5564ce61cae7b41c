import type { FormInput } from "../../../running/formInput";
import type { ShownStep } from "../../wire";
import { Icon } from "../Icon";
import { actOnTrigger } from "../run/startRun";
import { event, isBusy, start } from "../workbench";

/** The events that a webhook may be for: the choices of the trigger's own form. */
const eventsOf = ({ inputs }: ShownStep): NonNullable<FormInput["model"]> =>
  inputs.find(({ collection, model }) => collection === "valuelist" && model)?.model ?? [];

const Act = ({ act, label, icon }: { act: string; label: string; icon: string }) => (
  <button type="button" class="quiet act" onClick={() => void actOnTrigger(act)}>
    <Icon name={icon} />
    {label}
  </button>
);

const Webhook = ({ step }: { step: ShownStep }) => {
  const events = eventsOf(step);
  if (!events.some(({ value }) => value === event.value)) event.value = events[0]?.value ?? "";
  return (
    <>
      <div class="acts" role="toolbar" aria-label="The flow">
        <Act act="deploy" label="Deploy" icon="upload" />
        <Act act="remove" label="Remove" icon="trash-2" />
        <Act act="again" label="Again" icon="refresh-cw" />
        <Act act="forged" label="Forged" icon="user-x" />
        <Act act="late" label="Late" icon="timer" />
      </div>
      <div class="emit">
        <label class="unseen" for="event">
          Event
        </label>
        <div class="select">
          <select
            id="event"
            value={event.value}
            onChange={(changed) => {
              event.value = changed.currentTarget.value;
            }}
          >
            {events.map(({ label, value }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </div>
        <button type="button" class="run" onClick={() => void actOnTrigger("emit")}>
          <Icon name="zap" />
          Emit event
        </button>
      </div>
    </>
  );
};

const Poll = () => (
  <>
    <div class="acts" role="toolbar" aria-label="The flow">
      <Act act="forget" label="Forget its state" icon="rotate-ccw" />
    </div>
    <button type="button" class="run" aria-disabled={isBusy.value} onClick={() => void actOnTrigger("poll")}>
      <Icon name="refresh-cw" />
      Poll
      <span class="kbd" aria-hidden="true">
        Ctrl Enter
      </span>
    </button>
  </>
);

/** What can be done with a flow that starts with the chosen trigger. */
export const TriggerBar = ({ step }: { step: ShownStep }) => (
  <footer class="runbar trigger-bar">
    {step.trigger === "poll" && <Poll />}
    {step.trigger === "webhook" && start.value?.place.kind === "own" && <Webhook step={step} />}
    {step.trigger === "webhook" && start.value?.place.kind !== "own" && (
      <p class="nothing">A webhook can be tried with the sandbox alone: nobody else reaches this machine</p>
    )}
  </footer>
);
