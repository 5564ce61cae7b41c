import { inspect } from "node:util";
import { isConnectionError } from "@prismatic-io/spectral";
import { atOnce, useSandbox } from "../useSandbox";
import { clientOf, trackAda } from "./clientOf";

const cio = useSandbox();

const identify = { id: "ada@example.com", customerData: { note: "very private" }, maxRetries: "0" };

/** Everything a log, a debugger or a store could show of an error. */
const shown = (error: unknown): string =>
  [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    JSON.stringify(error),
    (error as Error).stack,
    String(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
  ].join("\n");

const secrets = () => {
  const { siteId, apiKey } = cio.account;
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  return [siteId, apiKey, base64(`${siteId}:${apiKey}`), base64(siteId), base64(apiKey)];
};

describe("Customer.io's own message is in the error, whichever way it is said:", () => {
  test.each([
    ["meta.error", { meta: { error: "bad thing" } }, "bad thing"],
    ["meta.errors", { meta: { errors: ["one", "two"] } }, "one; two"],
    [
      "errors with detail",
      { errors: [{ detail: "not found (reference 01F5)", status: "404" }] },
      "not found (reference 01F5)",
    ],
    [
      "errors with field, message and reason",
      { errors: [{ reason: "invalid", field: "attributes.plan", message: "too long" }] },
      "attributes.plan: too long (invalid)",
    ],
    ["errors with a reason only", { errors: [{ reason: "required", field: "name" }] }, "name: required"],
    ["errors of text", { errors: ["line 3: no id"] }, "line 3: no id"],
    ["an unknown object", { oops: true }, "the answer has no message that could be read"],
    ["text that is not JSON", "service unavailable", "the answer has no message that could be read"],
  ])("%s", async (_, body, message) => {
    cio.fail({ status: 400, body });
    const error = await cio.failure("identify", identify);
    expect(error.message).toBe(`PUT /v1/customers/{id} failed with status 400 after 1 attempt: ${message}`);
  });

  test.each([
    ["<html><title>Bad Gateway</title>", 'the answer is an HTML page titled "Bad Gateway"'],
    ['<html><TITLE lang="en">\n Not here </TITLE>', 'the answer is an HTML page titled "Not here"'],
    ["<html><titles>x</titles>", "the answer is an HTML page"],
    ["<html><title", "the answer is an HTML page"],
    ["<html><title>", "the answer is an HTML page"],
    ["<html><title> </title>", "the answer is an HTML page"],
  ])("the title of the HTML page %j", async (body, message) => {
    cio.fail({ status: 400, body });
    expect((await cio.failure("identify", identify)).message).toMatch(new RegExp(`: ${message}$`));
  });

  test("an HTML page", async () => {
    cio.fail({ html: true, status: 502 });
    expect((await cio.failure("identify", identify)).message).toMatch(
      /status 502 after 1 attempt: the answer is an HTML page/,
    );
  });

  test("no body at all", async () => {
    cio.fail({ status: 500, emptyBody: true });
    expect((await cio.failure("identify", identify)).message).toMatch(
      /status 500 after 1 attempt: the answer has no body/,
    );
  });
});

test("the error says what is known: status, route, attempts", async () => {
  cio.fail({ status: 503, times: 2 });
  const error = await cio.failure("identify", { ...identify, maxRetries: "1" });
  expect({ ...error }).toEqual({
    name: "CustomerIoError",
    route: "PUT /v1/customers/{id}",
    status: 503,
    attempts: 2,
    retryAfter: 0,
    mayHaveBeenApplied: false,
  });
});

describe("a request that may have been applied", () => {
  const stored = { garbage: true, afterStoring: true } as const;

  test("is one whose success cannot be read, when it is not safe to repeat", async () => {
    cio.fail(stored);
    const doubts: string[] = [];
    const sending = clientOf(cio).send({
      ...trackAda,
      repeatable: false,
      onDoubt: () => doubts.push("doubt"),
    });
    await expect(sending).rejects.toMatchObject({ status: 200, mayHaveBeenApplied: true });
    await expect(sending).rejects.toThrow(
      /not with JSON.*may have been applied: look before it is sent again/,
    );
    expect(doubts).toEqual(["doubt"]);
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test.each([
    ["a success that cannot be read", stored],
    ["a lost answer", { reset: true, afterStoring: true }],
    ["a 503", { status: 503, afterStoring: true }],
    ["a 408", { status: 408, afterStoring: true }],
  ] as const)("counts twice after %s if another run sends something else", async (_, fault) => {
    cio.fail(fault);
    const sending = clientOf(cio).send({ ...trackAda, lasting: false });
    await expect(sending).rejects.toMatchObject({ mayHaveBeenApplied: true });
    await expect(sending).rejects.toThrow(/count it a second time: with a Deduplication Key it counts once/);
  });

  test.each([
    ["was refused", { status: 400 }, { lasting: false }],
    ["was refused because of the pace", { status: 429 }, { lasting: false, repeatable: false }],
    ["can be repeated in another run, too", { status: 503 }, {}],
  ] as const)("is not one that %s", async (_, fault, more) => {
    cio.fail(fault);
    await expect(clientOf(cio).send({ ...trackAda, ...more })).rejects.toMatchObject({
      mayHaveBeenApplied: false,
    });
  });
});

test.each([401, 403])("%i is an error of the connection, with the usual causes", async (status) => {
  cio.fail({ status });
  const error = await cio.failure("identify", identify);
  expect(isConnectionError(error)).toBe(true);
  expect(error).toMatchObject({ status, attempts: 1, route: "PUT /v1/customers/{id}" });
  expect(error.message).toContain('did not accept the Track API key and Site ID of connection "Customer.io"');
  expect(error.message).toMatch(/App API key.*swapped.*other region/);
});

test("wrong keys are refused by Customer.io and nothing is stored", async () => {
  const error = await cio.failure("identify", identify, { connection: { apiKey: "wrong" } });
  expect(error).toMatchObject({ name: "ConnectionError", status: 401 });
  expect(cio.person("ada@example.com")).toBeUndefined();
});

test("spaces around pasted keys are removed", async () => {
  const { siteId, apiKey } = cio.account;
  await cio.run("identify", identify, { connection: { siteId: ` ${siteId}\n`, apiKey: `\t${apiKey} ` } });
  expect(cio.person("ada@example.com")).toBeDefined();
});

test.each([
  ["siteId", "", /^Site ID: is missing/],
  ["siteId", undefined, /^Site ID: is missing/],
  ["siteId", "a:b", /^Site ID: must not contain a colon/],
  ["apiKey", " ", /^API Key: is missing/],
])(
  "the field %s holding %p is an error of the connection before any request",
  async (field, value, message) => {
    const error = await cio.failure("identify", identify, { connection: { [field]: value } });
    expect(isConnectionError(error)).toBe(true);
    expect(error.message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  },
);

describe("no error shows a key, the Site ID, the Authorization header, the body or the id:", () => {
  test.each([
    ["400", { status: 400 }],
    ["401", { status: 401 }],
    ["403", { status: 403 }],
    ["503", { status: 503 }],
    ["a redirect", { redirect: "https://track-eu.customer.io/api/v1/customers/ada@example.com" }],
    ["a dropped connection", { reset: true }],
    ["half an answer", { halfBody: true }],
    ["no answer in time", { hang: true }],
    ["an answer that is not JSON", { garbage: true }],
    ["an answer that is too large", { bytes: 10_000_100 }],
  ] as const)(
    "%s",
    async (_, fault) => {
      cio.fail(fault);
      const timeout = "hang" in fault ? "300" : "2000";
      const error = await cio.failure("identify", { ...identify, ...atOnce, timeout });
      expect(error.message).not.toContain("succeeded");
      for (const secret of [...secrets(), "Basic", "very private", "ada@example.com"])
        expect(shown(error)).not.toContain(secret);
    },
    10_000,
  );

  test("a connection that cannot be made", async () => {
    const error = await cio.failure("identify", identify, { connection: { baseUrl: "http://127.0.0.1:1" } });
    for (const secret of [...secrets(), "very private"]) expect(shown(error)).not.toContain(secret);
  });

  test("a message of Customer.io that repeats the key", async () => {
    cio.fail({ status: 400, message: `bad key ${cio.account.apiKey} of ${cio.account.siteId}` });
    const error = await cio.failure("identify", identify);
    expect(error.message).toContain("bad key [redacted] of [redacted]");
    for (const secret of secrets()) expect(shown(error)).not.toContain(secret);
  });
});

test("a 200 that is not JSON is a failure, not a success", async () => {
  cio.fail({ garbage: true });
  const error = await cio.failure("identify", identify);
  expect(error).toMatchObject({ name: "CustomerIoError", status: 200, mayHaveBeenApplied: false });
  expect(error.message).toBe(
    "PUT /v1/customers/{id} was answered with status 200, but not with JSON: the answer may not come from Customer.io",
  );
});

test("a 200 with a web page is a failure: something else than Customer.io answered", async () => {
  cio.fail({ html: true, status: 200 });
  expect(await cio.failure("identify", identify)).toMatchObject({ name: "CustomerIoError", status: 200 });
});

test("an answer of more than 10 MB is not read, and the error says so", async () => {
  cio.fail({ bytes: 10_000_001 });
  expect((await cio.failure("identify", identify)).message).toContain("the answer is larger than 10 MB");
});

test("an answer of exactly 10 MB is read", async () => {
  cio.fail({ bytes: 10_000_000 });
  expect(await cio.run("identify", identify)).toBeDefined();
});

test("a proxy named by the environment gets nothing: the keys go to Customer.io alone", async () => {
  const before = process.env;
  const proxy = cio.sandbox.eu.url;
  process.env = {
    ...before,
    HTTP_PROXY: proxy,
    http_proxy: proxy,
    HTTPS_PROXY: proxy,
    NO_PROXY: "",
    no_proxy: "",
  };
  try {
    await cio.run("identify", identify);
  } finally {
    process.env = before;
  }
  expect(cio.requests.map(({ region }) => region)).toEqual(["us"]);
});
