import { type Failure, isRetryable, nextWait, readRetryAfter, waitBefore } from "../../src/client/retry";

const policy = { retryDelayMS: 500, useExponentialBackoff: true, retryAllErrors: false, maxRetries: 3 };
const answered = (status: number, retryAfterMs?: number): Failure => ({
  kind: "answered",
  status,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

describe("what is retried", () => {
  test.each([true, false])(
    "429 is, whether the request is repeatable (%s) or not: it was refused",
    (repeatable) => {
      expect(isRetryable(answered(429), repeatable, policy)).toBe(true);
    },
  );

  test.each([408, 500, 502, 503, 504, 522, 524])("%i is if the request is repeatable", (status) => {
    expect(isRetryable(answered(status), true, policy)).toBe(true);
    expect(isRetryable(answered(status), false, policy)).toBe(false);
  });

  test("a request without an answer is if it is repeatable", () => {
    expect(isRetryable({ kind: "no answer" }, true, policy)).toBe(true);
    expect(isRetryable({ kind: "no answer" }, false, policy)).toBe(false);
  });

  test.each([true, false])("a request that never left is, repeatable (%s) or not", (repeatable) => {
    expect(isRetryable({ kind: "never left" }, repeatable, policy)).toBe(true);
  });

  test.each([301, 302, 400, 401, 403, 404, 409, 413, 422, 501, 505])("%i is not", (status) => {
    expect(isRetryable(answered(status), true, policy)).toBe(false);
  });

  test.each([301, 400, 401, 404, 500, 503])("%i is when all errors are, whatever the operation", (status) => {
    expect(isRetryable(answered(status), false, { ...policy, retryAllErrors: true })).toBe(true);
  });

  test("a lost answer is when all errors are, whatever the operation", () => {
    expect(isRetryable({ kind: "no answer" }, false, { ...policy, retryAllErrors: true })).toBe(true);
  });

  test("nothing is when the answer asks to wait for more than a minute", () => {
    expect(isRetryable(answered(429, 60_000), true, policy)).toBe(true);
    expect(isRetryable(answered(429, 60_001), true, { ...policy, retryAllErrors: true })).toBe(false);
  });
});

describe("how long is waited", () => {
  const failure: Failure = { kind: "no answer" };

  test("the given delay, every time, without backoff", () => {
    const steady = { ...policy, useExponentialBackoff: false };
    expect([1, 2, 5].map((retry) => waitBefore(retry, failure, steady, 1))).toEqual([500, 500, 500]);
  });

  test("nothing without backoff and delay", () => {
    expect(waitBefore(3, failure, { ...policy, useExponentialBackoff: false, retryDelayMS: 0 }, 1)).toBe(0);
  });

  test("twice as long each time with backoff", () => {
    expect([1, 2, 3, 4].map((retry) => waitBefore(retry, failure, policy, 0))).toEqual([
      500, 1000, 2000, 4000,
    ]);
  });

  test("up to half as long again at random with backoff", () => {
    expect(waitBefore(2, failure, policy, 1)).toBe(1500);
    expect(waitBefore(2, failure, policy, 0.5)).toBe(1250);
  });

  test("500 ms doubled with backoff and no delay", () => {
    expect([1, 2].map((retry) => waitBefore(retry, failure, { ...policy, retryDelayMS: 0 }, 0))).toEqual([
      500, 1000,
    ]);
  });

  test("never more than 30 seconds by our own reckoning", () => {
    expect(waitBefore(10, failure, policy, 1)).toBe(30_000);
    expect(waitBefore(1, failure, { ...policy, useExponentialBackoff: false, retryDelayMS: 45_000 }, 0)).toBe(
      30_000,
    );
  });

  test("what the answer asks for, instead of our own reckoning", () => {
    expect(waitBefore(1, answered(429, 45_000), policy, 1)).toBe(45_000);
    expect(waitBefore(4, answered(503, 0), policy, 1)).toBe(0);
  });
});

describe("the next retry", () => {
  const run = { retries: 0, waited: 0, repeatable: true };

  test("comes after its wait", () => {
    expect(nextWait(answered(503), { ...run, retries: 1 }, policy, 0)).toBe(1000);
  });

  test("does not come when the retries are used up", () => {
    expect(nextWait(answered(503), { ...run, retries: 2 }, policy, 0)).toBe(2000);
    expect(nextWait(answered(503), { ...run, retries: 3 }, policy, 0)).toBeUndefined();
  });

  test("does not come when the failure is not one to retry", () => {
    expect(nextWait(answered(400), run, policy, 0)).toBeUndefined();
  });

  test("does not come when all waits together would be more than two minutes", () => {
    expect(nextWait(answered(503, 60_000), { ...run, waited: 60_000 }, policy, 0)).toBe(60_000);
    expect(nextWait(answered(503, 60_000), { ...run, waited: 60_001 }, policy, 0)).toBeUndefined();
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-20T09:30:00Z");

  test.each([
    ["120", 120_000],
    ["0", 0],
    [" 7 ", 7000],
    ["Fri, 20 Nov 2026 09:30:45 GMT", 45_000],
    ["Fri, 20 Nov 2026 09:00:00 GMT", 0],
  ])("%p is %i ms", (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });

  test.each([undefined, "", "soon", "-5", "2026-11-20T09:30:00Z"])("%p says nothing", (header) => {
    expect(readRetryAfter(header, now)).toBeUndefined();
  });
});
