import { useSignal } from "@preact/signals";
import { Copy } from "../Copy";
import { TriggerDetails } from "../hooks/TriggerDetails";
import { Icon } from "../Icon";
import { Json } from "../Json";
import { Scrolled } from "../Scrolled";
import { holds, run, steps } from "../workbench";
import { AccountTable } from "./AccountTable";
import { FailureDetails } from "./FailureDetails";
import { attemptsOf, isRunning, type ShownRun } from "./shownRun";

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

/** "1 person, 2 events": what the run changed, as far as the sandbox can be looked into. */
const changes = (): string => {
  const held = holds.value;
  if (!held) return "";
  const events = held.people.shown.flatMap((person) => person.events.filter(({ isNew }) => isNew)).length;
  const counts: [number, string, string][] = [
    [held.people.changed, "person changed", "people changed"],
    [held.gone.length, "person gone", "people gone"],
    [events, "event stored", "events stored"],
    [held.silent.changed, "without effect", "without effect"],
  ];
  return counts
    .flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : []))
    .join(", ");
};

const titleOf = (shown: ShownRun): string => {
  const attempts = attemptsOf(shown);
  if (isRunning(shown)) return "Running";
  if (shown.ended?.trigger) return shown.ended.trigger.says;
  if (shown.ended?.failure) return attempts === 0 ? "Refused before anything was sent" : "Failed";
  return attempts > 1 && shown.sent === 1 ? `Succeeded on attempt ${attempts}` : "Succeeded";
};

const count = (number: number): string => number.toLocaleString("en-US");

const progressOf = ({ sent, answered, progress, ended }: ShownRun): string => {
  if (progress && !ended) return `${count(progress.settled)} of ${count(progress.total)} records`;
  return sent > 1 ? `${count(answered)} of ${count(sent)} requests answered` : "";
};

export const Outcome = () => {
  const isOpen = useSignal(true);
  const shown = run.value;
  const { begun, ended } = shown;
  if (!begun && !ended) return null;
  const label = steps.value.find(({ key }) => key === begun?.step)?.label ?? "";
  const kind = ended ? (ended.failure ? "bad" : "ok") : "busy";
  const icon = { bad: "circle-alert", ok: "check", busy: "refresh-cw" }[kind];
  const says = [
    label,
    ended ? seconds(ended.milliseconds) : "",
    progressOf(shown),
    ended && !ended.failure ? changes() : "",
  ];
  return (
    <section class={`card result ${kind}`} aria-label="Outcome">
      <div class="line">
        <Icon name={icon} class={`badge ${kind === "busy" ? "turning" : ""}`} />
        <div role="status">
          <b>{titleOf(shown)}</b>
          <span>{says.filter(Boolean).join(", ")}</span>
        </div>
        {ended && (
          <button
            type="button"
            class="quiet"
            aria-expanded={isOpen.value}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            {ended.failure ? "Error" : "Output"}
            <Icon name="chevron-down" class={isOpen.value ? "up" : ""} />
          </button>
        )}
      </div>
      {!ended && shown.progress && (
        <progress
          aria-label="Records of which is known what became of them"
          max={shown.progress.total}
          value={shown.progress.settled}
        />
      )}
      {ended && isOpen.value && (
        <div class="told">
          {ended.trigger && <TriggerDetails outcome={ended.trigger} />}
          {ended.account && <AccountTable account={ended.account} />}
          {ended.failure ? (
            <FailureDetails failure={ended.failure} />
          ) : (
            <>
              {ended.trigger && <p class="soft">Output</p>}
              <Scrolled label="Output">
                <Json value={ended.data ?? null} />
              </Scrolled>
              <Copy text={() => JSON.stringify(ended.data ?? null, null, 2)} label="Copy output" />
            </>
          )}
        </div>
      )}
      {shown.log.length > 0 && (
        <ul class="log" aria-label="Log">
          {shown.log.slice(-50).map(({ level, line }, at) => (
            <li key={at}>
              <code>{level}</code> {line}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
