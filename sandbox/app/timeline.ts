import { isWhole } from "../fields";
import type { Call } from "../http/call";
import { choiceProblems, invalid, type Problem, refuseIfAny } from "../problems";

/** Equal stretches of time, the oldest first. */
export interface Timeline {
  steps: number;
  /** In which step a time lies; undefined outside of all. In seconds since 1970. */
  stepOf: (time: number) => number | undefined;
}

interface Period {
  seconds: number;
  most: number;
  usual: number;
}

/** App API reference; a month is thirty days here. */
const periods = new Map<string, Period>([
  ["hours", { seconds: 3600, most: 24, usual: 24 }],
  ["days", { seconds: 86_400, most: 45, usual: 45 }],
  ["weeks", { seconds: 604_800, most: 12, usual: 12 }],
  ["months", { seconds: 2_592_000, most: 121, usual: 12 }],
]);

const spellings = new Map([
  ["hourly", "hours"],
  ["daily", "days"],
  ["weekly", "weeks"],
  ["monthly", "months"],
]);

/** A report of more steps would be larger than any answer. */
const mostSteps = 10_000;

const timelineFrom = (start: number, seconds: number, steps: number): Timeline => ({
  steps,
  stepOf: (time) => {
    const step = Math.floor((time - start) / seconds);
    return step >= 0 && step < steps ? step : undefined;
  },
});

/** `period` and `steps`: stretches that end now. Unconfirmed: metric-query. */
const untilNow = ({ query, now }: Call): Timeline => {
  const name = query.get("period") ?? "days";
  refuseIfAny(choiceProblems("period", name, [...periods.keys()]));
  const { seconds, most, usual } = periods.get(name) ?? { seconds: 1, most: 1, usual: 1 };
  const steps = query.get("steps") ?? String(usual);
  if (!isWhole(steps) || Number(steps) < 1 || Number(steps) > most)
    refuseIfAny([invalid("steps", `must be an integer from 1 to ${most}`)]);
  return timelineFrom(now + 1 - seconds * Number(steps), seconds, Number(steps));
};

const endsProblems = (query: URLSearchParams): Problem[] => {
  const [start, end] = [query.get("start"), query.get("end")];
  if (!isWhole(start) || !isWhole(end)) return [invalid("start", "and end must be integers")];
  return Number(start) <= Number(end) ? [] : [invalid("start", "must not be after end")];
};

/** `res`, `start` and `end`. Unconfirmed: campaign-metrics. */
const between = ({ query }: Call): Timeline => {
  const res = query.get("res") ?? "days";
  const known = [...periods.keys(), ...spellings.keys()];
  refuseIfAny([...choiceProblems("res", res, known), ...endsProblems(query)]);
  const seconds = periods.get(spellings.get(res) ?? res)?.seconds ?? 1;
  const start = Number(query.get("start"));
  const steps = Math.floor((Number(query.get("end")) - start) / seconds) + 1;
  if (steps > mostSteps) refuseIfAny([invalid("end", "is too far from start for this res")]);
  return timelineFrom(start, seconds, steps);
};

/** What the query of a report asks for. Throws for a wrong one. */
export const timelineAsked = (call: Call): Timeline => {
  const version = call.query.get("version") ?? "1";
  refuseIfAny(choiceProblems("version", version, ["1", "2"]));
  return version === "2" ? between(call) : untilNow(call);
};
