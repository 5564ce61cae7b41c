import type { Answered, Begun, Ended, Logged, PastRun, Progressed, Sent, Told } from "../../wire";

export interface Attempt {
  sent: Sent;
  answered?: Answered;
}

/** The attempts of one request. */
export interface Exchange {
  number: number;
  attempts: Attempt[];
}

/** A run as the page shows it, while it goes on and after. */
export interface ShownRun {
  begun?: Begun;
  /** The last ones of many. */
  exchanges: Exchange[];
  /** How many requests there were, and how many were answered as they should. */
  sent: number;
  answered: number;
  log: Logged[];
  progress?: Progressed;
  ended?: Ended;
}

export const emptyRun: ShownRun = { exchanges: [], sent: 0, answered: 0, log: [] };

/** As many requests are shown: a batch sends thousands. */
const mostExchanges = 100;

const withSent = (run: ShownRun, sent: Sent): ShownRun => {
  const known = run.exchanges.find(({ number }) => number === sent.exchange);
  const exchange = { number: sent.exchange, attempts: [...(known?.attempts ?? []), { sent }] };
  const exchanges = known
    ? run.exchanges.map((one) => (one === known ? exchange : one))
    : [...run.exchanges, exchange].slice(-mostExchanges);
  return { ...run, exchanges, sent: known ? run.sent : run.sent + 1 };
};

const isSuccess = ({ status = 0 }: Answered): boolean => status >= 200 && status < 300;

const withAnswered = (run: ShownRun, answered: Answered): ShownRun => ({
  ...run,
  answered: run.answered + (isSuccess(answered) ? 1 : 0),
  exchanges: run.exchanges.map((one) =>
    one.number === answered.exchange
      ? {
          ...one,
          attempts: one.attempts.map((attempt) =>
            attempt.sent.attempt === answered.attempt ? { ...attempt, answered } : attempt,
          ),
        }
      : one,
  ),
});

/** The run with one more thing that was told of it. */
export const withTold = (run: ShownRun, told: Told): ShownRun => {
  if (told.type === "begun") return { ...emptyRun, begun: told };
  if (told.type === "sent") return withSent(run, told);
  if (told.type === "answered") return withAnswered(run, told);
  if (told.type === "progress") return { ...run, progress: told };
  if (told.type === "log") return { ...run, log: [...run.log, told] };
  return told.type === "ended" ? { ...run, ended: told } : run;
};

export const runOf = ({ told }: PastRun): ShownRun => told.reduce(withTold, emptyRun);

export const isRunning = ({ begun, ended }: ShownRun): boolean => begun !== undefined && !ended;

/** How often anything was sent. */
export const attemptsOf = ({ exchanges }: ShownRun): number =>
  exchanges.reduce((count, { attempts }) => count + attempts.length, 0);
