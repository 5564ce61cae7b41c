import { checks } from "../../soak/checks";
import type { Observation, Observed, ObservedRun } from "../../soak/observation";

const done: Observed = {
  mark: "one",
  kind: "event",
  lasting: true,
  told: "done",
  again: false,
  before: 0,
  after: 1,
};

const refused: Observed = { ...done, mark: "two", told: "not done", after: 0 };
const unsent: Observed = { ...done, mark: "three", told: "not done", again: true, after: 0 };
const doubtful: Observed = { ...done, mark: "four", kind: "single", lasting: false, told: "in doubt" };

const first: ObservedRun = {
  effects: [done, refused, unsent, doubtful],
  account: { total: 4, accepted: 1, rejected: 2, unsent: 1, retried: 1 },
  records: 4,
  error: "CustomerIoError",
  requests: 3,
  texts: [{ from: "error", text: "2 of 4 records were rejected" }],
};

const second: ObservedRun = {
  effects: [{ ...unsent, told: "done", again: false, after: 1 }],
  account: { total: 1, accepted: 1, rejected: 0, unsent: 0, retried: 0 },
  records: 1,
  requests: 1,
  texts: [],
};

const good: Observation = {
  operation: 1,
  action: "trackMany",
  insists: false,
  runs: [first, second],
  secrets: ["d81e32b5f0a94c7e6b21"],
};

/** What is found wrong, by what must be true. */
const wrong = (seen: Observation) =>
  Object.fromEntries(
    checks.map(({ says, violations }) => [says, violations(seen)]).filter(([, found]) => found?.length !== 0),
  );

const withFirst = (changed: Partial<ObservedRun>): Observation => ({
  ...good,
  runs: [{ ...first, ...changed }, second],
});

/** One run alone, in which something else became of one of the effects. */
const withEffect = (effect: Observed): Observation => ({
  ...good,
  runs: [{ ...first, effects: first.effects.map((one) => (one.mark === effect.mark ? effect : one)) }],
});

test("an outcome that is true violates nothing, and is looked at by every check", () => {
  expect(wrong(good)).toEqual({});
  expect(checks.filter(({ looks }) => looks(good) === 0)).toEqual([]);
});

test.each<[string, Observation, string, string]>([
  [
    "an event is stored twice in one run",
    withEffect({ ...done, lasting: false, after: 2 }),
    "stored at most once per event id",
    "one was stored 2 times in one run, under one event id",
  ],
  [
    "an event with a key is stored once more by another run",
    withEffect({ ...done, before: 1, after: 2 }),
    "stored at most once per event id",
    "one is there 2 times, under one event id",
  ],
  [
    "what was told to be done is not there",
    withEffect({ ...done, after: 0 }),
    "the outcome agrees with what Customer.io holds",
    "one was told to be done, and is not there",
  ],
  [
    "what was told not to be done is there",
    withEffect({ ...refused, after: 1 }),
    "the outcome agrees with what Customer.io holds",
    "two was told not to be done, and is there 1 times instead of 0",
  ],
  [
    "what may not be repeated is stored twice",
    withEffect({ ...doubtful, after: 2 }),
    "nothing that may not be repeated is stored twice",
    "four was stored 2 times in one run",
  ],
  [
    "the account does not add up",
    withFirst({ account: { total: 4, accepted: 2, rejected: 2, unsent: 1, retried: 1 } }),
    "accepted + rejected + unsent = total",
    "2 accepted, 2 rejected and 1 unsent are not 4",
  ],
  [
    "the account leaves a record out",
    withFirst({ account: { total: 3, accepted: 0, rejected: 2, unsent: 1, retried: 1 } }),
    "accepted + rejected + unsent = total",
    "3 records were accounted for, 4 were given",
  ],
  [
    "a failure is not one of the connector's",
    withFirst({ error: "RangeError" }),
    "a failure is one of the connector's, and a batch gives its account",
    "failed with a RangeError",
  ],
  [
    "what is sent again never ends",
    { ...good, runs: [first, { ...second, effects: [{ ...unsent, told: "in doubt" }] }] },
    "sent again until done, nothing counts twice and nothing is left",
    "three is still to be sent again, though nothing went wrong in the last run",
  ],
  [
    "what is sent again counts twice",
    {
      ...good,
      runs: [
        first,
        {
          ...second,
          effects: [{ ...unsent, lasting: false, told: "done", again: false, before: 1, after: 2 }],
        },
      ],
    },
    "sent again until done, nothing counts twice and nothing is left",
    "three counts 2 times after 2 runs",
  ],
  [
    "an error shows a key",
    withFirst({ texts: [{ from: "error", text: "Basic d81e32b5f0a94c7e6b21 was refused" }] }),
    "no secret in any log, error or result",
    "a part of a key stands in the error",
  ],
  [
    "a log shows the part of a key that was left when a text was cut",
    withFirst({ texts: [{ from: "log", text: "the answer was: Basic d81e32b5f0a9..." }] }),
    "no secret in any log, error or result",
    "a part of a key stands in the log",
  ],
])("%s: one check says so, and the others are silent", (_, seen, says, sentence) => {
  expect(wrong(seen)).toEqual({ [says]: [sentence] });
});

test("a batch that gives no account after its first request is found out", () => {
  const { account: _, ...silent } = { ...first, effects: [doubtful] };
  expect(wrong({ ...good, runs: [silent] })).toEqual({
    "a failure is one of the connector's, and a batch gives its account": [
      "sent 3 requests and gave no account of its 4 records",
    ],
  });
});

test("whoever insists on retries after every failure has accepted that something counts twice", () => {
  expect(wrong({ ...withEffect({ ...doubtful, after: 2 }), insists: true })).toEqual({});
});
