import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { ComponentTestHarness, defaultTriggerPayload } from "@prismatic-io/spectral/dist/testing";
import component from "../../../src";
import { sign } from "../../sign";
import { useFlow } from "../../useFlow";

const flow = useFlow();
const { cio } = flow;

const body = JSON.stringify({
  event_id: "01E4C4CT6YDC7Y5M7FE1GWWPQJ",
  object_type: "email",
  metric: "sent",
  data: { recipient: "ada@example.com" },
});
const now = () => Math.floor(Date.now() / 1000);
const day = 86_400;

/** What became of a request: how the caller was answered, and why the flow did not start. */
const sent = async (headers: Record<string, string>, given: string | Buffer = body) => {
  const { status } = await flow.post({ body: given, headers });
  const { error, result } = flow.executions.at(-1) ?? {};
  return { status, why: error?.message, data: result?.payload.body.data };
};

const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

test("a request that Customer.io signed starts the flow and is answered 200 with nothing", async () => {
  expect(await flow.post({ body, headers: flow.signed(body) })).toEqual({ status: 200, text: "" });
  expect(flow.executions).toMatchObject([
    { result: { branch: "Event", payload: { body: { data: JSON.parse(body) } } } },
  ]);
  expect(flow.log.lines).toEqual([]);
});

test("the names of the headers may be in any case, and the signature may have its version before it", async () => {
  const { "X-CIO-Timestamp": timestamp = "", "X-CIO-Signature": signature = "" } = flow.signed(body);
  const headers = { "x-cio-timestamp": timestamp, "X-Cio-Signature": `v0=${signature}` };
  expect(await sent(headers)).toMatchObject({ status: 200 });
});

test("text outside of ASCII is checked as the bytes that came", async () => {
  const text = JSON.stringify({ data: { subject: "Grüße 😀 \u2028" } });
  expect(await sent(flow.signed(text), text)).toMatchObject({ data: JSON.parse(text) });
});

const forged =
  "X-CIO-Signature: does not fit the body: the Webhook Signing Key of the connection is another one, or the request is not from Customer.io";
const malformed =
  "X-CIO-Signature: is not what Customer.io sends: 64 hexadecimal digits, and digits alone in X-CIO-Timestamp";

describe("a request that Customer.io did not sign does not start the flow, and the error says why", () => {
  test.each<[string, (headers: Record<string, string>) => Record<string, string>, string]>([
    ["with another key", () => flow.signed(body, { key: "another key" }), forged],
    ["for another body", () => flow.signed(`${body} `), forged],
    ["for another time", (headers) => ({ ...headers, "X-CIO-Timestamp": String(now() - 7) }), forged],
    [
      "in upper case",
      (headers) => ({ ...headers, "X-CIO-Signature": String(headers["X-CIO-Signature"]).toUpperCase() }),
      malformed,
    ],
    ["with something else", (headers) => ({ ...headers, "X-CIO-Signature": "v0=" }), malformed],
    ["at a time that is none", () => flow.signed(body, { timestamp: "today" }), malformed],
    [
      "without a signature",
      (headers) => without(headers, "X-CIO-Signature"),
      "X-CIO-Signature: is missing: the request is not from Customer.io, or its headers were lost",
    ],
    [
      "without a time",
      (headers) => without(headers, "X-CIO-Timestamp"),
      "X-CIO-Timestamp: is missing: the request is not from Customer.io, or its headers were lost",
    ],
  ])("%s", async (_, change, why) => {
    const answer = await sent(change(flow.signed(body)));
    expect(answer).toEqual({ status: 500, why });
    expect(flow.flow.state).toEqual({});
  });

  test("without any headers", async () => {
    const { perform } = flow.published;
    for (const headers of [undefined, null])
      await expect(perform({ headers, rawBody: { data: body } })).rejects.toThrow(
        "X-CIO-Timestamp: is missing",
      );
  });

  test("twice, also when both are right", async () => {
    const headers = Object.entries(flow.signed(body)).flatMap(([name, value]) =>
      name === "X-CIO-Signature" ? [`${name}: ${value}`, `${name}: ${value}`] : [`${name}: ${value}`],
    );
    const { port } = new URL(flow.flow.url);
    const status = await new Promise<string>((answered) => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write(
          `POST / HTTP/1.1\r\nHost: flow\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers.join("\r\n")}\r\n\r\n${body}`,
        ),
      );
      socket.once("data", (data) => {
        socket.destroy();
        answered(String(data).slice(0, 12));
      });
    });
    expect(status).toBe("HTTP/1.1 500");
    expect(flow.executions[0]?.error?.message).toBe("X-CIO-Signature: is there more than once");
  });

  test("twice, under names in other letters or as a list", async () => {
    const { perform } = flow.published;
    const headers = flow.signed(body);
    const signature = headers["X-CIO-Signature"];
    for (const again of [{ "x-cio-signature": signature }, { "X-CIO-Signature": [signature, signature] }])
      await expect(perform({ headers: { ...headers, ...again }, rawBody: { data: body } })).rejects.toThrow(
        "X-CIO-Signature: is there more than once",
      );
  });

  test("nothing of what 200 forgers try passes", async () => {
    const { perform } = flow.published;
    const forgers = Array.from({ length: 200 }, () => {
      const [key, timestamp] = [randomBytes(10).toString("hex"), String(now())];
      return perform({
        headers: { "X-CIO-Timestamp": timestamp, "X-CIO-Signature": sign(key, timestamp, body) },
      });
    });
    const outcomes = await Promise.allSettled(forgers);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["rejected"]));
  });
});

describe("the age of a request", () => {
  const aged = (seconds: number) => flow.signed(body, { timestamp: now() - seconds });

  test.each([
    ["a week old", 7 * day],
    ["a week and most of an hour old", 7 * day + 3500],
    ["4 minutes ahead", -240],
  ])("%s is taken", async (_, seconds) => {
    expect(await sent(aged(seconds))).toMatchObject({ status: 200 });
  });

  test.each([
    [
      "a week and more than an hour old",
      7 * day + 3700,
      "is older than Maximum Age allows, which is 608400 seconds",
    ],
    ["6 minutes ahead", -360, "is more than 300 seconds ahead of the clock here"],
  ])("%s is refused", async (_, seconds, why) => {
    expect(await sent(aged(seconds))).toEqual({ status: 500, why: `X-CIO-Timestamp: ${why}` });
  });

  test("is narrower with Maximum Age", async () => {
    flow.configure({ maximumAge: "300" });
    expect(await sent(aged(200))).toMatchObject({ status: 200 });
    expect((await sent(aged(400))).why).toBe(
      "X-CIO-Timestamp: is older than Maximum Age allows, which is 300 seconds",
    );
  });

  test.each(["59", "608401", "an hour"])("cannot be %s", async (maximumAge) => {
    flow.configure({ maximumAge });
    expect((await sent(aged(0))).why).toBe(
      "Maximum Age: must be a whole number of seconds, from 60 to 608400",
    );
  });

  test("is looked at after the signature: nobody finds out how late it is here", async () => {
    const headers = { ...aged(30 * day), "X-CIO-Signature": "0".repeat(64) };
    expect((await sent(headers)).why).toBe(forged);
  });
});

describe("the raw body", () => {
  const { perform } = flow.published;
  const missing =
    "Raw body: is not there as it came: a body that was parsed and written again cannot be checked";

  test("may be bytes", async () => {
    const rawBody = { data: Buffer.from(body) };
    const { payload } = await perform({ headers: flow.signed(body), rawBody, body: { data: undefined } });
    expect(payload.body.data).toMatchObject(JSON.parse(body));
  });

  test.each([
    ["parsed", { data: JSON.parse(body) }],
    ["missing", undefined],
    ["nothing", { data: undefined }],
    ["null", { data: null }],
  ])("that is %s is an error that says so", async (_, rawBody) => {
    await expect(perform({ headers: flow.signed(body), rawBody })).rejects.toThrow(missing);
  });

  test("is what is handed over: what was slipped in beside it is not", async () => {
    const slipped = { data: { metric: "forged" } };
    const { payload } = await perform({ headers: flow.signed(body), rawBody: { data: body }, body: slipped });
    expect(payload.body.data).toMatchObject({ metric: "sent" });
  });

  test.each(["", "[]", "null", "ada@example.com", '{"event_id":"ada@example.com'])(
    "that is signed and no JSON object is an error that shows nothing of it: %j",
    async (text) => {
      expect(await sent(flow.signed(text), text)).toEqual({ status: 500, why: "Body: is not a JSON object" });
    },
  );
});

describe("the connection", () => {
  test("without a signing key refuses every request, with the platform's error for connections", async () => {
    flow.configure({}, { webhookSigningKey: "" });
    const { status, why } = await sent(flow.signed(body, { key: "" }));
    expect([status, why]).toEqual([
      500,
      "Webhook Signing Key: is missing on the connection; without it nobody can tell whether a request comes from Customer.io",
    ]);
    expect(flow.executions.at(-1)?.error).toMatchObject({
      name: "ConnectionError",
      connection: { fields: {} },
    });
  });

  test("that is missing is an error", async () => {
    const { perform } = flow.published;
    await expect(perform({ headers: flow.signed(body) }, {}, { cioConnection: undefined })).rejects.toThrow(
      "Connection: is required",
    );
  });

  test("may have spaces around the key, which come along when it is copied", async () => {
    flow.configure({}, { webhookSigningKey: ` ${cio.account.webhookSigningKey}\n` });
    expect(await sent(flow.signed(body))).toMatchObject({ status: 200 });
  });

  test("of the other type has the key, too", async () => {
    flow.configure({}, { siteId: "", apiKey: "" }, "appApiKey");
    expect(await sent(flow.signed(body))).toMatchObject({ status: 200 });
  });
});

describe("test data that was saved in the designer", () => {
  const simulated = { isSimulatedTestExecution: true };
  const { perform } = flow.published;

  test.each([
    ["as an object", { body: { data: JSON.parse(body) } }],
    ["as text", { body: { data: body } }],
    ["as the raw body", { body: { data: undefined }, rawBody: { data: body } }],
  ])("starts the flow without a signature, %s, and is never a duplicate", async (_, payload) => {
    const state = { instanceState: { customerIoReportedEvents: ["01E4C4CT6YDC7Y5M7FE1GWWPQJ"] } };
    const result = await perform(payload, { ...simulated, ...state });
    expect(result).toMatchObject({
      branch: "Event",
      payload: { body: { data: { metric: "sent", source: {} } } },
    });
    expect(result.instanceState).toBeUndefined();
  });

  test.each([false, null, "true", 1])(
    "is not what comes with %p in its place",
    async (isSimulatedTestExecution) => {
      const unsigned = perform(
        { body: { data: body }, rawBody: { data: body } },
        { isSimulatedTestExecution },
      );
      await expect(unsigned).rejects.toThrow("X-CIO-Timestamp: is missing");
    },
  );

  test("is an error when it is no event", async () => {
    const nothing = { body: { data: undefined }, rawBody: { data: undefined } };
    await expect(perform(nothing, simulated)).rejects.toThrow("Body: is not a JSON object");
  });
});

test("neither the key nor what is personal is in an error or the log, whatever is wrong", async () => {
  const key = cio.account.webhookSigningKey;
  const right = flow.signed(body);
  const wrong = [
    without(right, "X-CIO-Signature"),
    { ...right, "X-CIO-Signature": key },
    { ...right, "X-CIO-Timestamp": key },
    flow.signed(body, { key: "another key" }),
    flow.signed(body, { timestamp: 1 }),
  ];
  for (const headers of wrong) await sent(headers);
  await sent(flow.signed(`${body}]`), `${body}]`);
  const shown = flow.executions.flatMap(({ error }) => [error?.message, error?.stack, JSON.stringify(error)]);
  expect(flow.executions.every(({ error }) => error !== undefined)).toBe(true);
  expect(shown.join()).not.toContain(key);
  expect(shown.join()).not.toContain("ada@example.com");
  expect(flow.log.lines).toEqual([]);
});

test("the platform's own test kit runs it", async () => {
  const harness = new ComponentTestHarness(component);
  const inputs = { cioConnection: flow.flow.connection, events: ["email_sent"] };
  const payload = { ...defaultTriggerPayload(), headers: flow.signed(body), rawBody: { data: body } };
  const result = await harness.trigger("reportingWebhook", payload, inputs as never);
  expect(result).toMatchObject({ branch: "Event", payload: { body: { data: JSON.parse(body) } } });
});

test("the trigger says what the platform has to know", () => {
  expect(component.triggers.reportingWebhook).toMatchObject({
    scheduleSupport: "invalid",
    synchronousResponseSupport: "invalid",
    allowsBranching: true,
    staticBranchNames: ["Event", "Duplicate"],
    hasWebhookCreateFunction: true,
    hasWebhookDeleteFunction: true,
  });
});
