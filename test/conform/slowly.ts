import type { Clock } from "../../conform/clock";
import type { Component, Step } from "../../running/component";
import type { Sandbox } from "../../sandbox/sandbox";

/** How slow an account is, in milliseconds: how long an answer takes, and how long a write does not show. */
export interface Slowness {
  answer: number;
  showing: number;
}

interface Slow extends Slowness {
  clock: Clock;
  sandbox: Sandbox;
}

/** A name of a run, with the check that it belongs to. */
const named = /conformance-[a-z0-9]{8}-[A-Za-z0-9-]+/;

/** How a read is answered that comes too early; the App API still knows nobody, or nothing of them. */
const early: Record<string, object> = {
  getPerson: { status: 404 },
  listActivitiesOfPerson: { body: { activities: [], next: "" } },
};

/** Inputs as text, of long ones the beginning: a name is there, and one collection has 10 MB. */
const textOf = (params: unknown): string =>
  JSON.stringify(params, (_, value) => {
    if (typeof value === "string") return value.slice(0, 1000);
    return Array.isArray(value) ? value.slice(0, 10) : value;
  });

/** The built package beside an account that is slow: no sandbox is, and its clock stands still. */
export const slowly = (component: Component, { clock, sandbox, answer, showing }: Slow): Component => {
  const written = new Map<string, number>();
  const slow = (key: string, step: Step): Step => ({
    ...step,
    perform: async (context, params) => {
      // The rehearsal has a sandbox of its own, which is as fast as any.
      const text = textOf(params);
      if (!text.includes(sandbox.us.url)) return step.perform(context, params);
      const [name = ""] = named.exec(text) ?? [];
      const isEarly = clock.now() < (written.get(name) ?? Number.NEGATIVE_INFINITY) + showing;
      if (isEarly && early[key]) sandbox.fail({ match: { path: new RegExp(name) }, ...early[key] });
      if (step.performSafety !== "SAFE") written.set(name, clock.now());
      try {
        return await step.perform(context, params);
      } finally {
        await clock.sleep(answer);
      }
    },
  });
  return {
    ...component,
    actions: Object.fromEntries(
      Object.entries(component.actions).map(([key, step]) => [key, slow(key, step)]),
    ),
  };
};
