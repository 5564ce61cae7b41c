import type { PastRun } from "../../wire";
import { Icon } from "../Icon";
import { choose } from "../steps/choose";
import { view } from "../view";
import { fault, fillForm, past, run, start, steps } from "../workbench";
import { runOf } from "./shownRun";
import { startRun } from "./startRun";

/** Shows a run of this session again, and the form as it was filled in then. */
const open = (one: PastRun): void => {
  fillForm(one.step, one.inputs);
  choose(one.step);
  fault.value = one.fault ?? start.value?.faults[0]?.name ?? "";
  run.value = runOf(one);
  view.value = "traffic";
};

const statusOf = (one: PastRun): string => {
  const ended = one.told.find((told) => told.type === "ended");
  if (!ended) return "busy";
  return ended.failure ? "bad" : "good";
};

const icons: Record<string, string> = { busy: "refresh-cw", bad: "circle-alert", good: "check" };

const timeOf = ({ at }: PastRun): string => new Date(at).toLocaleTimeString("en-GB");

const labelOf = ({ step }: PastRun): string => steps.value.find(({ key }) => key === step)?.label ?? step;

/** The last runs of this session: the server keeps them until it ends. */
export const History = () =>
  past.value.length === 0 ? null : (
    <section class="card history" aria-label="History">
      <details>
        <summary>
          <Icon name="history" />
          History
          <span class="count">{past.value.length}</span>
        </summary>
        <ul>
          {past.value.map((one) => (
            <li key={one.number} class={statusOf(one)}>
              <button type="button" class="past" onClick={() => open(one)}>
                <Icon name={icons[statusOf(one)] ?? "check"} />
                <span>{labelOf(one)}</span>
                <span class="soft">{one.fault ?? ""}</span>
                <time>{timeOf(one)}</time>
              </button>
              <button
                type="button"
                class="quiet square"
                aria-label={`Run ${labelOf(one)} of ${timeOf(one)} again`}
                onClick={() => {
                  open(one);
                  void startRun();
                }}
              >
                <Icon name="play" />
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
