import { atOnce, useSandbox } from "../useSandbox";
import { clientOf, trackAda } from "./testClient";

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

test.each([
  ["never answers", { hang: true }],
  ["never stops answering", { trickle: true }],
] as const)("a step goes on after an attempt that %s", async (_, fault) => {
  cio.fail(fault);
  await identify({ ...atOnce, timeout: "150" });
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
  await cio
    .run("rawRequest", {
      url: "/v1/customers/ada",
      method: "PUT",
      formData: { a: "1" },
      fileData: { file: "content" },
      maxRetries: "2",
    })
    .catch(() => undefined);
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
    ["is retried", { maxRetries: 1, retryAfter: 0 }, [0]],
    ["is not retried any more", { maxRetries: 0, retryAfter: 7 }, [7000]],
    [
      "asks to wait for more than a minute only where somebody waits for it",
      { maxRetries: 3, retryAfter: 61 },
      [],
    ],
  ])("are slowed down by a 429 that %s", async (_, { maxRetries, retryAfter }, expected) => {
    cio.fail({ status: 429, retryAfter });
    const slowed: number[] = [];
    const sending = clientOf(cio, { maxRetries }).send({
      ...trackAda,
      pace: { turn: async () => undefined, slowDown: (wait) => slowed.push(wait) },
    });
    await sending.catch(() => undefined);
    expect(slowed).toEqual(expected);
  });
});

test("an answer that comes after the timeout is too late, and what it was about is done once", async () => {
  cio.fail({ delay: 10_000 });
  await cio.run("track", { id: "ada", eventName: "seen", ...atOnce, timeout: "150" });
  expect(attempts()).toBe(2);
  expect(cio.person("ada")?.events).toHaveLength(1);
});
