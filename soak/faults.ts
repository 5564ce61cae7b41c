import type { Fault, Sandbox } from "../sandbox/sandbox";
import type { Random } from "./random";

/** Statuses after which nothing was stored; Customer.io answers most of them for good reasons of its own. */
const refusals = [400, 401, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504, 522] as const;

/** Statuses that do not say whether the request was carried out. */
const unclear = [408, 500, 502, 503, 504, 522] as const;

/** What a Retry-After header may hold; one that is too long ends the retries, the others are no wait worth the name. */
const retryAfters = [null, 0, "0", "-5", "soon", "Thu, 01 Jan 1970 00:00:00 GMT", "10000000000000"] as const;

const waiting = (random: Random): Pick<Fault, "retryAfter"> =>
  random.chance(0.5) ? {} : { retryAfter: random.pick(retryAfters) };

/** Everything that must never be shown, in the writings in which it may come back. */
export const secretsOf = ({ account: { siteId, apiKey, appApiKey } }: Sandbox): string[] => {
  const pair = `${siteId}:${apiKey}`;
  return [
    siteId,
    apiKey,
    appApiKey,
    Buffer.from(pair).toString("base64"),
    Buffer.from(pair).toString("base64url"),
  ];
};

/** An answer that repeats a key of the request, near enough to where a long text is cut that a part may be left. */
const echo = (random: Random, secrets: string[], isBatch: boolean): Fault => {
  const text = `${"x".repeat(random.below(1100))} Authorization: Basic ${random.pick(secrets)} was not accepted`;
  const body = random.pick([
    { meta: { error: text } },
    { meta: { errors: [text, text] } },
    { errors: [{ detail: text, status: "400", source: { pointer: text } }] },
    { errors: [{ reason: text, field: text, message: text }] },
    text,
    `<html><title>${text}</title></html>`,
  ]);
  // A batch may be answered 207: without places in it, nobody knows which of its entities were meant.
  return { status: random.pick([400, 401, 403, 422, 500, 503, isBatch ? 207 : 400]), body };
};

type Kind = (random: Random, secrets: string[], isBatch: boolean) => Fault;

/** An answer that reads as the success of the whole request. */
const wholeSuccess: Kind = (random) => random.pick([{ emptyBody: true }, { bytes: 50_000 }]);

/**
 * A success must have been one, since nobody can find out a server that lies. A batch may hold what Customer.io
 * refuses, so it is never answered that all of it was taken.
 */
const kinds: readonly [weight: number, kind: Kind][] = [
  [30, (random) => ({ status: random.pick(refusals), ...waiting(random) })],
  [20, (random) => ({ status: random.pick(unclear), afterStoring: true, ...waiting(random) })],
  [8, () => ({ reset: true })],
  [14, () => ({ reset: true, afterStoring: true })],
  [4, () => ({ halfBody: true })],
  [6, () => ({ halfBody: true, afterStoring: true })],
  [3, () => ({ html: true })],
  [3, () => ({ html: true, afterStoring: true })],
  [2, () => ({ redirect: "https://example.com/elsewhere" })],
  [2, () => ({ garbage: true, afterStoring: true })],
  [
    3,
    (random, secrets, isBatch) =>
      isBatch
        ? echo(random, secrets, isBatch)
        : { ...wholeSuccess(random, secrets, isBatch), afterStoring: true },
  ],
  [2, () => ({ html: true, status: 200, afterStoring: true })],
  [2, () => ({ delay: 3 })],
  [10, echo],
];

/** As the sandbox's own, but no answer comes: these cost time, so they are rare. */
const silences: readonly Fault[] = [
  { hang: true },
  { hang: true, afterStoring: true },
  { trickle: true },
  { trickle: true, afterStoring: true },
];

const total = kinds.reduce((sum, [weight]) => sum + weight, 0);

const kindAt = (place: number): Kind => {
  let left = place;
  const found = kinds.find(([weight]) => {
    left -= weight;
    return left < 0;
  });
  return found?.[1] ?? (() => ({}));
};

/** How many requests in a row may go wrong. */
const most = { step: 4, batch: 8 };

/** One for each of the next requests; some of them are none. */
export const faultsFor = (random: Random, secrets: string[], isBatch: boolean): Fault[] =>
  Array.from({ length: random.below((isBatch ? most.batch : most.step) + 1) }, () =>
    random.chance(0.25) ? { delay: 0 } : kindAt(random.below(total))(random, secrets, isBatch),
  );

/** One request is never answered; whoever waits for it needs a short timeout. */
export const silence = (random: Random): Fault => random.pick(silences);
