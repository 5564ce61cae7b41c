import { AxiosError, AxiosHeaders, type AxiosResponse } from "axios";
import {
  Attempts,
  type Failure,
  failureOf,
  isRetryable,
  readRetryAfter,
  retryCondition,
  retryDelay,
  waitBefore,
} from "../../src/client/retry";
import { atOnce, useSandbox } from "../useSandbox";
import { clientOf, trackAda } from "./clientOf";

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

/** What axios reports of an attempt. */
const errorOf = (attempts: Attempts, ending: { status?: number; retryAfter?: string; code?: string }) => {
  const config = { headers: new AxiosHeaders(), repeatable: true, attempts };
  const { status, retryAfter, code } = ending;
  const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  const response: AxiosResponse | undefined =
    status === undefined ? undefined : { status, statusText: "", headers, data: Buffer.alloc(0), config };
  return new AxiosError("", code, config, undefined, response);
};

const attemptsSoFar = (count: number, waited = 0): Attempts => {
  const silent = { request: () => {}, answer: () => {} };
  return Object.assign(new Attempts({ ...policy, useExponentialBackoff: false }, silent, undefined), {
    count,
    waited,
  });
};

describe("the next retry", () => {
  test("comes after the wait that was drawn for it", () => {
    const attempts = attemptsSoFar(1, 700);
    const error = errorOf(attempts, { status: 503 });
    expect(retryCondition(error)).toBe(true);
    expect(retryDelay(1, error)).toBe(500);
    expect(attempts.waited).toBe(1200);
  });

  test("does not come when the failure is not one to retry", () => {
    expect(retryCondition(errorOf(attemptsSoFar(1), { status: 400 }))).toBe(false);
  });

  test("does not come when somebody called the request off", () => {
    expect(retryCondition(errorOf(attemptsSoFar(1), { code: "ERR_CANCELED" }))).toBe(false);
  });

  test("does not come when all waits together would be more than two minutes", () => {
    const slow = { status: 503, retryAfter: "60" };
    expect(retryCondition(errorOf(attemptsSoFar(2, 60_000), slow))).toBe(true);
    expect(retryCondition(errorOf(attemptsSoFar(2, 60_001), slow))).toBe(false);
  });
});

describe("the errors of axios", () => {
  test.each([
    ["a refused connection", { code: "ECONNREFUSED" }, { kind: "never left" }],
    ["an unknown host", { code: "ENOTFOUND" }, { kind: "never left" }],
    ["a certificate that is not trusted", { code: "CERT_HAS_EXPIRED" }, { kind: "never left" }],
    ["a reset connection", { code: "ECONNRESET" }, { kind: "no answer" }],
    ["a timeout", { code: "ETIMEDOUT" }, { kind: "no answer" }],
    ["no code", {}, { kind: "no answer" }],
    ["an answer that broke off", { code: "ERR_BAD_RESPONSE", status: 200 }, { kind: "no answer" }],
    ["an answer that is too large", { code: "ERR_BAD_RESPONSE" }, { kind: "too large" }],
    ["a refusal", { code: "ERR_BAD_REQUEST", status: 400 }, { kind: "answered", status: 400 }],
    [
      "a pause",
      { code: "ERR_BAD_REQUEST", status: 429, retryAfter: "7" },
      { kind: "answered", status: 429, retryAfterMs: 7000 },
    ],
  ])("say what became of an attempt: %s", (_, ending, failure) => {
    expect(failureOf(errorOf(attemptsSoFar(1), ending))).toEqual(failure);
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

const cio = useSandbox();

const identify = (inputs: Record<string, unknown> = {}) =>
  cio.run("identify", { id: "ada", customerData: { plan: "pro" }, ...inputs });

/** A raw POST: not safe to repeat. */
const post = {
  method: "POST",
  url: "/v1/customers/ada/events",
  data: '{"name":"order_placed"}',
  maxRetries: "3",
  ...atOnce,
};

const attempts = () => cio.requests.length;

test.each([408, 429, 500, 502, 503, 504, 522, 524])(
  "a step succeeds after two answers with %i",
  async (status) => {
    cio.fail({ status, times: 2, retryAfter: 0 });
    await identify();
    expect(attempts()).toBe(3);
    expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
  },
);

test.each([
  ["a dropped connection", { reset: true }],
  ["half an answer", { halfBody: true }],
  ["an HTML page with status 502", { html: true, status: 502 }],
] as const)("a step succeeds after %s", async (_, fault) => {
  cio.fail({ ...fault, times: 2 });
  await identify(atOnce);
  expect(attempts()).toBe(3);
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
});

test("a step goes on after an attempt that never answers", async () => {
  cio.fail({ hang: true });
  await identify({ ...atOnce, timeout: "150" });
  expect(attempts()).toBe(2);
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
});

test("a step goes on after an attempt that never stops answering", async () => {
  cio.fail({ trickle: true });
  await identify({ ...atOnce, timeout: "1000" });
  expect(attempts()).toBe(2);
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
});

test("the three retries of the default are not exceeded", async () => {
  cio.fail({ status: 503, times: 10 });
  const error = await cio.failure("identify", { id: "ada" });
  expect(attempts()).toBe(4);
  expect(error).toMatchObject({ name: "CustomerIoError", status: 503, attempts: 4 });
});

test("0 retries send once", async () => {
  cio.fail({ status: 503, times: 10 });
  expect(await cio.failure("identify", { id: "ada", maxRetries: "0" })).toMatchObject({ attempts: 1 });
  expect(attempts()).toBe(1);
});

test("10 retries are the most and are made", async () => {
  cio.fail({ status: 503, times: 10 });
  await identify({ maxRetries: 10 });
  expect(attempts()).toBe(11);
});

test.each([400, 404, 409, 413, 422, 501])("%i is not retried", async (status) => {
  cio.fail({ status, times: 2, retryAfter: 0 });
  expect(await cio.failure("identify", { id: "ada" })).toMatchObject({ status, attempts: 1 });
  expect(attempts()).toBe(1);
});

test("with Retry On All Errors 400 is retried", async () => {
  cio.fail({ status: 400, times: 2, retryAfter: 0 });
  await identify({ retryAllErrors: "true", ...atOnce });
  expect(attempts()).toBe(3);
});

test("a Retry-After of more than a minute fails at once and says when to try again", async () => {
  cio.fail({ status: 429, retryAfter: 3600 });
  const error = await cio.failure("identify", { id: "ada" });
  expect(error).toMatchObject({ status: 429, attempts: 1, retryAfter: 3600 });
  expect(error.message).toMatch(/asks to wait 3600 seconds: try again after \d{4}-\d{2}-\d{2}T/);
});

test.each([
  ["300 thousand years", "10000000000000", 10_000_000_000_000],
  ["400 digits", "9".repeat(400), Number.MAX_SAFE_INTEGER],
])("a Retry-After of %s is an ordinary error", async (_, given, retryAfter) => {
  cio.fail({ status: 429, retryAfter: given });
  const error = await cio.failure("identify", { id: "ada" });
  expect(error).toMatchObject({ name: "CustomerIoError", status: 429, attempts: 1, retryAfter });
  expect(error.message).toMatch(new RegExp(`asks to wait ${retryAfter} seconds$`));
});

test("a Retry-After with a date that has passed is waited for: not at all", async () => {
  cio.fail({ status: 503, retryAfter: "Fri, 20 Nov 2020 09:30:00 GMT" });
  await identify();
  expect(attempts()).toBe(2);
});

describe("a request that is not safe to repeat", () => {
  test.each([408, 500, 502, 503, 504])("is not sent again after %i", async (status) => {
    cio.fail({ status, afterStoring: true });
    expect(await cio.failure("rawRequest", post)).toMatchObject({
      status,
      attempts: 1,
      mayHaveBeenApplied: true,
    });
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test("is not sent again after the connection dropped", async () => {
    cio.fail({ reset: true, afterStoring: true });
    const error = await cio.failure("rawRequest", post);
    expect(error).toMatchObject({ attempts: 1, mayHaveBeenApplied: true });
    expect(error.message).toContain("may have been applied");
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test("is not sent again when no answer came in time", async () => {
    cio.fail({ hang: true, afterStoring: true });
    const error = await cio.failure("rawRequest", { ...post, timeout: "150" });
    expect(error).toMatchObject({ attempts: 1, mayHaveBeenApplied: true });
    expect(error.message).toContain("no answer within 150 ms");
    expect(error).not.toHaveProperty("status");
  });

  test("is sent again after 429: it was refused", async () => {
    cio.fail({ status: 429, retryAfter: 0, times: 2 });
    await cio.run("rawRequest", post);
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test("is sent again with Retry On All Errors, and the error remembers the attempt that may have worked", async () => {
    cio.fail({ status: 500, retryAfter: 0 });
    cio.fail({ status: 400, times: 3, retryAfter: 0 });
    const error = await cio.failure("rawRequest", { ...post, retryAllErrors: "true", maxRetries: "1" });
    expect(error).toMatchObject({ status: 400, attempts: 2, mayHaveBeenApplied: true });
  });

  test("was not applied when it was refused", async () => {
    cio.fail({ status: 400 });
    expect(await cio.failure("rawRequest", post)).toMatchObject({ mayHaveBeenApplied: false });
  });
});

test.each(["GET", "PUT", "DELETE", "OPTIONS", "HEAD"])("a raw %s is safe to repeat", async (method) => {
  cio.fail({ status: 503, retryAfter: 0, times: 2 });
  await cio.failure("rawRequest", { url: "/v1/nothing", method, maxRetries: "3" });
  expect(attempts()).toBe(3);
});

test.each(["POST", "PATCH"])("a raw %s is not", async (method) => {
  cio.fail({ status: 503, retryAfter: 0, times: 2 });
  await cio.failure("rawRequest", { url: "/v1/nothing", method, maxRetries: "3" });
  expect(attempts()).toBe(1);
});

test("a raw request sends once unless it is told to retry", async () => {
  cio.fail({ status: 503, retryAfter: 0 });
  await cio.failure("rawRequest", { url: "/v1/accounts/region", method: "GET" });
  expect(attempts()).toBe(1);
});

test("a refused connection is retried whatever the method, and nothing was applied", async () => {
  const gone = { connection: { baseUrl: "http://127.0.0.1:1" } };
  const error = await cio.failure("rawRequest", post, gone);
  expect(error).toMatchObject({ attempts: 4, mayHaveBeenApplied: false });
  expect(error.message).toContain("ECONNREFUSED");
});

test("a host that does not exist is retried and named", async () => {
  const error = await cio.failure(
    "identify",
    { id: "ada", maxRetries: "1", ...atOnce },
    {
      connection: { baseUrl: "https://nowhere.invalid" },
    },
  );
  expect(error).toMatchObject({ attempts: 2 });
  expect(error.message).toMatch(/the connection could not be made \((ENOTFOUND|EAI_AGAIN)\)/);
});

test("each attempt sends the same bytes", async () => {
  cio.fail({ status: 503, times: 2 });
  cio.fail({ status: 200, body: {} });
  await cio.run("rawRequest", {
    url: "/v1/customers/ada",
    method: "PUT",
    formData: { a: "1" },
    fileData: { file: "content" },
    maxRetries: "2",
  });
  const bodies = new Set(cio.requests.map(({ body }) => body.toString()));
  expect(attempts()).toBe(3);
  expect(bodies.size).toBe(1);
});

describe("the log", () => {
  test("is silent when a step succeeds at once", async () => {
    await identify();
    expect(cio.log.lines).toEqual([]);
  });

  test("warns when a step succeeded only after retries", async () => {
    cio.fail({ status: 503, times: 2 });
    await identify();
    expect(cio.log.lines).toEqual([{ level: "warn", text: "PUT /v1/customers/{id} succeeded on attempt 3" }]);
  });

  test("is silent when a step fails: the error says it all", async () => {
    cio.fail({ status: 400 });
    await cio.failure("identify", { id: "ada" });
    expect(cio.log.lines).toEqual([]);
  });
});

describe("requests that share a pace", () => {
  test.each([
    ["is retried", { maxRetries: 1, retryAfter: 0 }, [0], "sent"],
    ["is not retried any more", { maxRetries: 0, retryAfter: 7 }, [7000], 429],
    [
      "asks to wait for more than a minute only where somebody waits for it",
      { maxRetries: 3, retryAfter: 61 },
      [],
      429,
    ],
  ])("are slowed down by a 429 that %s", async (_, { maxRetries, retryAfter }, expected, outcome) => {
    cio.fail({ status: 429, retryAfter });
    const slowed: number[] = [];
    const sending = clientOf(cio, { maxRetries }).send({
      ...trackAda,
      pace: { turn: async () => undefined, slowDown: (wait) => slowed.push(wait) },
    });
    const ended = sending.then(
      () => "sent",
      ({ status }: { status: unknown }) => status,
    );
    expect(await ended).toBe(outcome);
    expect(slowed).toEqual(expected);
  });
});

test("an answer that comes after the timeout is too late, and what it was about is done once", async () => {
  cio.fail({ delay: 10_000 });
  await cio.run("track", { id: "ada", eventName: "seen", ...atOnce, timeout: "150" });
  expect(attempts()).toBe(2);
  expect(cio.person("ada")?.events).toHaveLength(1);
});
