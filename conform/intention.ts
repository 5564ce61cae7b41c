import { amount } from "./amount";
import type { Kind, Made } from "./made";
import { prefix } from "./mark";
import type { Outcome } from "./run";

const called: Record<Kind, readonly [one: string, more: string]> = {
  person: ["person", "people"],
  suppressed: ["suppressed identifier, freed again", "suppressed identifiers, freed again"],
  object: ["object", "objects"],
  segment: ["manual segment", "manual segments"],
  collection: ["collection", "collections"],
  snippet: ["snippet", "snippets"],
  webhook: ["reporting webhook, disabled", "reporting webhooks, disabled"],
  address: [
    "address on the mail provider's list of bounces",
    "addresses on the mail provider's list of bounces",
  ],
};

/** "118 people", one line a kind. */
export const countLines = (made: readonly Made[]): string[] =>
  (Object.keys(called) as Kind[]).flatMap((kind) => {
    const count = made.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`  ${amount(count, ...called[kind])}`];
  });

/** What no route removes. Their names are the same in every run, so that they do not become more. */
export const lasting = [
  `some 300 names of attributes and a few of events, which begin with ${prefix}`,
  `the form ${prefix}form, in the list of forms`,
  "a few anonymous events, which Customer.io forgets after 30 days",
  "entries in the log of activities",
];

interface Intended {
  place: string;
  mark: string;
  /** Of the rehearsal, which has nothing that the account may lack. */
  outcomes: ReadonlyMap<string, Outcome>;
  requests: number;
  /** Of the rehearsal. */
  milliseconds: number;
  made: readonly Made[];
  /** The file that the table is going to be written to. */
  report: string | undefined;
}

const minute = 60_000;

/** Whole minutes, at least one. */
const minutesOf = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / minute));

/** The least and the most that a run is expected to take: an account that shows its writes late takes about twice as long. */
const estimateOf = (milliseconds: number): string => {
  const [least, most] = [minutesOf(milliseconds), minutesOf(2 * milliseconds)];
  return least === most ? "about a minute" : `${least} to ${most} minutes`;
};

/** "up to 74 of 298 questions": somebody without an App API key has to know before. */
const questionsOf = (outcomes: Intended["outcomes"]): { asked: string; others: string[] } => {
  const lacking = [...outcomes.values()].flatMap((outcome) => ("lacks" in outcome ? [outcome.lacks] : []));
  const all = amount(outcomes.size, "question");
  if (lacking.length === 0) return { asked: all, others: [] };
  return {
    asked: `${outcomes.size - lacking.length} of ${all}`,
    others: [`The others lack ${[...new Set(lacking)].join(", or ")}.`],
  };
};

/** Everything that somebody has to know who is asked whether to go on. */
export const intentionLines = ({
  place,
  mark,
  outcomes,
  requests,
  milliseconds,
  made,
  report,
}: Intended): string[] => {
  const { asked, others } = questionsOf(outcomes);
  return [
    `CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY are set, so this asks ${place}`,
    `up to ${asked} in about ${requests} requests, which takes ${estimateOf(milliseconds)}.`,
    ...others,
    `It creates ${made.length === 0 ? "nothing." : "at most"}`,
    ...countLines(made),
    ...(made.length === 0
      ? []
      : [
          `Every name begins with ${prefix}${mark}, or has it behind cio_. All of it is removed in the end, also after a failure or Ctrl C.`,
        ]),
    "What cannot be removed, as far as these questions make it:",
    ...lasting.map((one) => `  ${one}`),
    "Nothing that is there already is touched. Nobody can get a message: the people are unsubscribed, their addresses end",
    "in .invalid, they have no phone and no device; sends and broadcast triggers are asked only in forms that Customer.io",
    "refuses, and webhooks are made disabled.",
    "New people may start campaigns of that workspace: a test workspace is the place for this.",
    report === undefined
      ? "The table is printed and not kept: with --report conform.md it is written to a file, too."
      : `The table is printed, and written to ${report}.`,
  ];
};
