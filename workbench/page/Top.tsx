import type { Holds } from "../wire";
import { Icon } from "./Icon";
import { emptyRun } from "./run/shownRun";
import { scheme, turnScheme } from "./scheme";
import { ask, silence } from "./server";
import { holds, run, start } from "./workbench";

const reset = async (): Promise<void> => {
  holds.value = (await ask<Holds | null>("/api/reset", {})) ?? undefined;
  run.value = emptyRun;
};

const Where = () => {
  const place = start.value?.place;
  if (!place) return null;
  const where = [place.region, place.host].filter(Boolean).join(", ");
  return (
    <details class="where">
      <summary class="chip">
        <span class={place.kind === "real" ? "dot bad" : "dot"} />
        <span class="chip-text">
          <b>{place.name}</b> {where}
        </span>
        <Icon name="chevron-down" />
      </summary>
      <div class="card about">
        <p>{`The connection API Key, calling ${place.host}.`}</p>
        <p>{`Filled in: ${place.filled.join(", ")}. What they hold stays on the server.`}</p>
      </div>
    </details>
  );
};

export const Top = () => (
  <header class="top">
    <a class="brand" href="/" aria-label="Customer.io workbench">
      <img src="/icon.png" width="26" height="26" alt="" />
      <span>
        Customer.io <b>workbench</b>
      </span>
    </a>
    <Where />
    <span class="spacer" role="status">
      {silence.value ?? ""}
    </span>
    {start.value?.place.kind === "own" && (
      <button type="button" class="quiet" onClick={reset}>
        <Icon name="rotate-ccw" />
        <span class="wide-only">Reset sandbox</span>
        <span class="unseen narrow-only">Reset sandbox</span>
      </button>
    )}
    <button
      type="button"
      class="quiet square"
      aria-label={`Colours: ${scheme.value}`}
      title={`Colours: ${scheme.value}`}
      onClick={turnScheme}
    >
      <Icon name="sun-moon" />
    </button>
  </header>
);
