import type { Sandbox } from "../../sandbox/sandbox";
import { hasRoute, routesOf, routesOfSteps } from "./app/routes";
import type { Check } from "./check";
import { methodsOf } from "./client";
import { type Outcome, outcomeOf } from "./outcome";

export interface Verdict {
  method: string;
  outcomes: readonly Outcome[];
}

const failed = (method: string, trouble: string): Outcome => ({
  method,
  requests: [],
  held: "",
  isOk: false,
  trouble,
});

type Checks = Readonly<Record<string, readonly Check[]>>;

/** Checks of a method the SDK no longer has fail, too. */
const verdictsOn = async (
  sandbox: Sandbox,
  methods: readonly string[],
  checks: Checks,
): Promise<Verdict[]> => {
  const due = new Map(Object.entries(checks));
  const verdicts: Verdict[] = [];
  for (const method of new Set([...methods, ...due.keys()])) {
    const outcomes: Outcome[] = [];
    // In turns: every check starts with an empty sandbox.
    for (const check of due.get(method) ?? []) outcomes.push(await outcomeOf(sandbox, method, check));
    if (outcomes.length === 0) outcomes.push(failed(method, "nothing checks this method"));
    verdicts.push({ method, outcomes });
  }
  return verdicts;
};

/** On every method of the Track client. */
export const trackVerdicts = (sandbox: Sandbox, client: object, checks: Checks): Promise<Verdict[]> =>
  verdictsOn(sandbox, methodsOf(client), checks);

/** What was read as the route of a method and is not what the method asks for: others may be misread as well. */
const misread = ({ method, outcomes }: Verdict, route: string): Outcome[] =>
  outcomes.some(
    ({ requests }) => requests.length > 0 && !requests.some((request) => hasRoute(request, route)),
  )
    ? [failed(method, `its source was read as ${route === "" ? "nothing" : route}`)]
    : [];

interface AppVerdicts {
  verdicts: readonly Verdict[];
  /** The methods whose routes no step calls. */
  uncalled: readonly string[];
}

/** On every method of the App client, but for those whose routes no step calls. */
export const appVerdicts = async (sandbox: Sandbox, client: object, checks: Checks): Promise<AppVerdicts> => {
  const called = routesOfSteps();
  const routes = routesOf(client, methodsOf(client));
  const isUncalled = (method: string, route: string): boolean =>
    !(method in checks) && route !== "" && !called.has(route);
  const uncalled = [...routes]
    .filter(([method, route]) => isUncalled(method, route))
    .map(([method]) => method);
  const due = [...routes.keys()].filter((method) => !uncalled.includes(method));
  const verdicts = await verdictsOn(sandbox, due, checks);
  return {
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      outcomes: [...verdict.outcomes, ...misread(verdict, routes.get(verdict.method) ?? "")],
    })),
    uncalled,
  };
};
