import type { Observation, Observed, ObservedRun } from "./observation";

/** What must be true of every operation. */
export interface Check {
  says: string;
  /** How often it was looked at in this operation. */
  looks: (seen: Observation) => number;
  /** What is wrong, one sentence each. */
  violations: (seen: Observation) => string[];
}

/** A check of each effect of each run that it is about. */
const ofEffects = (
  says: string,
  isAbout: (effect: Observed, seen: Observation) => boolean,
  wrong: (effect: Observed) => string | undefined,
): Check => {
  const effects = (seen: Observation): Observed[] =>
    seen.runs.flatMap((run) => run.effects.filter((effect) => isAbout(effect, seen)));
  return {
    says,
    looks: (seen) => effects(seen).length,
    violations: (seen) =>
      effects(seen).flatMap((effect) => {
        const sentence = wrong(effect);
        return sentence === undefined ? [] : [`${effect.mark} ${sentence}`];
      }),
  };
};

const ofRuns = (
  says: string,
  isAbout: (run: ObservedRun) => boolean,
  wrong: (run: ObservedRun) => string | undefined,
): Check => ({
  says,
  looks: ({ runs }) => runs.filter(isAbout).length,
  violations: ({ runs }) =>
    runs
      .filter(isAbout)
      .map(wrong)
      .filter((sentence) => sentence !== undefined),
});

const once = ofEffects(
  "stored at most once per event id",
  ({ kind }) => kind === "event",
  ({ before, after, lasting }) => {
    if (after - before > 1) return `was stored ${after - before} times in one run, under one event id`;
    return lasting && after > 1 ? `is there ${after} times, under one event id` : undefined;
  },
);

const agreement = ofEffects(
  "the outcome agrees with what Customer.io holds",
  ({ told }) => told !== "in doubt",
  ({ told, before, after }) => {
    if (told === "done") return after > 0 ? undefined : "was told to be done, and is not there";
    return after === before
      ? undefined
      : `was told not to be done, and is there ${after} times instead of ${before}`;
  },
);

const notRepeated = ofEffects(
  "nothing that may not be repeated is stored twice",
  ({ kind }, { insists }) => kind === "single" && !insists,
  ({ before, after }) => (after - before > 1 ? `was stored ${after - before} times in one run` : undefined),
);

const sums = ofRuns(
  "accepted + rejected + unsent = total",
  ({ account }) => account !== undefined,
  ({ account, records }) => {
    if (!account) return undefined;
    const { total, accepted, rejected, unsent } = account;
    if (accepted + rejected + unsent !== total)
      return `${accepted} accepted, ${rejected} rejected and ${unsent} unsent are not ${total}`;
    return total === records ? undefined : `${total} records were accounted for, ${records} were given`;
  },
);

const accounts = ofRuns(
  "a failure is one of the connector's, and a batch gives its account",
  ({ error, records, requests }) => error !== undefined || (records !== undefined && requests > 0),
  ({ error, account, records, requests }) => {
    if (error !== undefined && !["CustomerIoError", "ConnectionError"].includes(error))
      return `failed with a ${error}`;
    return records !== undefined && requests > 0 && !account
      ? `sent ${requests} requests and gave no account of its ${records} records`
      : undefined;
  },
);

/** What became of each effect in the end; each run is about fewer of them than the one before. */
const lastOf = ({ runs }: Observation): Observed[] => [
  ...new Map(runs.flatMap(({ effects }) => effects).map((effect) => [effect.mark, effect])).values(),
];

const again: Check = {
  says: "sent again until done, nothing counts twice and nothing is left",
  looks: (seen) => (seen.runs.length > 1 ? lastOf(seen).length : 0),
  violations: (seen) => {
    if (seen.runs.length < 2) return [];
    return lastOf(seen).flatMap(({ mark, kind, after, again: left }) => {
      if (left) return [`${mark} is still to be sent again, though nothing went wrong in the last run`];
      const mayRepeat = kind === "single" && seen.insists;
      return after > 1 && !mayRepeat ? [`${mark} counts ${after} times after ${seen.runs.length} runs`] : [];
    });
  },
};

/** So many characters of a secret are too many: a text that is cut before it is redacted shows a part. */
const fragment = 10;

const fragmentsOf = (secret: string): string[] =>
  Array.from({ length: Math.floor(secret.length / fragment) }, (_, at) =>
    secret.slice(at * fragment, (at + 1) * fragment),
  );

const discretion: Check = {
  says: "no secret in any log, error or result",
  looks: ({ runs }) => runs.flatMap(({ texts }) => texts).length,
  violations: ({ runs, secrets }) => {
    const fragments = secrets.flatMap(fragmentsOf);
    return runs
      .flatMap(({ texts }) => texts)
      .filter(({ text }) => fragments.some((one) => text.includes(one)))
      .map(({ from }) => `a part of a key stands in the ${from}`);
  },
};

export const checks: readonly Check[] = [once, agreement, notRepeated, sums, accounts, again, discretion];
