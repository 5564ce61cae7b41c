import { deadlineAfter } from "../../deadlineAfter";
import { useFlow } from "../../useFlow";

const flow = useFlow();
const { cio } = flow;

/** What was asked of Customer.io since the last look. */
const asked = (): string => {
  const lines = cio.requests.map(
    ({ method, path }) => `${method} ${path.replace("/v1/reporting_webhooks", "")}`,
  );
  cio.requests.length = 0;
  return lines.map((line) => line.trim()).join(", ");
};

const held = () => cio.sandbox.webhooks();
const [first, second] = ["[instance-1 flow-1]", "[instance-1 flow-2]"];

const deployed = async (change?: Parameters<typeof flow.deploy>[0]): Promise<string> => {
  const { error } = await flow.deploy(change);
  if (error) throw error;
  return asked();
};

const deleteByHand = async (): Promise<void> => {
  await fetch(`${cio.sandbox.us.url}/v1/reporting_webhooks/${held()[0]?.id}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${cio.account.appApiKey}` },
  });
  expect(held()).toEqual([]);
  asked();
};

const failure = async (change?: Parameters<typeof flow.deploy>[0]): Promise<string> =>
  (await flow.deploy(change)).error?.message ?? "it succeeded";

describe("what a deploy asks of Customer.io", () => {
  test("the first makes the webhook, with the flow's address and the chosen events", async () => {
    expect(await deployed()).toBe("GET, POST");
    expect(held()).toMatchObject([
      {
        name: `Prismatic: Acme / Bounces ${first}`,
        endpoint: flow.flow.url,
        events: ["email_bounced", "customer_unsubscribed"],
        disabled: false,
        full_resolution: false,
        with_content: false,
      },
    ]);
    expect(cio.sandbox.silent).toEqual([]);
  });

  test("another with nothing changed changes nothing", async () => {
    await deployed();
    expect(await deployed()).toBe("GET");
    expect(await deployed({ typed: { events: ["customer_unsubscribed", "email_bounced"] } })).toBe("GET");
  });

  test.each([
    ["events", { typed: { events: ["sms_failed"] } }, { events: ["sms_failed"] }],
    ["fewer events", { typed: { events: ["email_bounced"] } }, { events: ["email_bounced"] }],
    ["Every Open and Click", { typed: { fullResolution: "true" } }, { full_resolution: true }],
    ["With Content", { typed: { withContent: "true" } }, { with_content: true }],
    [
      "the address",
      { url: "https://hooks.example.com/other" },
      { endpoint: "https://hooks.example.com/other" },
    ],
    ["the name of the flow", { name: "Renamed" }, { name: `Prismatic: Acme / Renamed ${first}` }],
    [
      "the name of the instance",
      { instance: { id: "instance-1", name: "Acme Inc." } },
      { name: `Prismatic: Acme Inc. / Bounces ${first}` },
    ],
  ])("another with %s changed changes that", async (_, change, expected) => {
    await deployed();
    const [before] = held();
    expect(await deployed(change)).toBe(`GET, PUT /${before?.id}`);
    expect(held()).toEqual([{ ...before, ...expected }]);
  });

  test("names of any length leave the end of the name whole, by which the webhook is found", async () => {
    const long = { instance: { id: "instance-1", name: "😀".repeat(500) }, name: "F".repeat(500) };
    await deployed(long);
    expect(held()[0]?.name).toBe(`Prismatic: ${"😀".repeat(60)} / ${"F".repeat(60)} ${first}`);
    expect(await deployed(long)).toBe("GET");
    await flow.remove(long);
    expect(held()).toEqual([]);
  });

  test("a webhook that somebody deleted by hand is made again", async () => {
    await deployed();
    await deleteByHand();
    expect(await deployed()).toBe("GET, POST");
    expect(held()).toHaveLength(1);
  });

  test("a webhook that somebody deletes after it was listed is made again, and its double takes its place", async () => {
    await deployed();
    const gone = { ...held()[0], disabled: true };
    await deleteByHand();
    cio.fail({ match: { method: "GET" }, status: 200, body: { reporting_webhooks: [gone] } });
    expect(await deployed()).toBe(`GET, PUT /${gone.id}, POST`);
    expect(held()).toMatchObject([{ name: gone.name, disabled: false }]);

    const double = { ...held()[0], disabled: true };
    cio.fail({ match: { method: "GET" }, status: 200, body: { reporting_webhooks: [gone, double] } });
    expect(await deployed()).toBe(`GET, PUT /${gone.id}, PUT /${double.id}`);
    expect(held()).toMatchObject([{ id: double.id, disabled: false }]);
  });

  test("a webhook that somebody disabled by hand is enabled", async () => {
    await deployed();
    const id = cio.sandbox.addWebhook({ ...held()[0], disabled: true });
    expect(await deployed()).toBe(`GET, PUT /${id}`);
    expect(held()).toMatchObject([{ disabled: false }]);
  });

  test("two flows at once have one each", async () => {
    await Promise.all([
      deployed(),
      deployed({ stableId: "flow-2", name: "Sent", url: "https://hooks.example.com/2" }),
    ]);
    expect(
      held()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([`Prismatic: Acme / Bounces ${first}`, `Prismatic: Acme / Sent ${second}`]);
  });

  test("the same flow twice at once may leave two, and the next deploy deletes the younger", async () => {
    cio.fail({ match: { method: "GET" }, status: 200, body: { reporting_webhooks: [] }, times: 2 });
    await Promise.all([flow.deploy(), flow.deploy()]);
    const [older, younger] = held();
    expect(held()).toHaveLength(2);
    asked();
    expect(await deployed()).toBe(`GET, DELETE /${younger?.id}`);
    expect(held()).toEqual([older]);
  });

  test("a double that cannot be deleted fails nothing, is named in the log and goes with the next deploy", async () => {
    await deployed();
    const [older] = held();
    const { id: _, ...same } = older ?? { id: 0 };
    const double = cio.sandbox.addWebhook(same);
    cio.fail({ match: { method: "DELETE" }, status: 400, message: "not now" });
    asked();
    expect(await deployed()).toBe(`GET, DELETE /${double}`);
    expect(flow.log.at("warn").join()).toMatch(
      /a second webhook of this flow stays until the next deploy: .*not now/,
    );
    expect(await deployed()).toBe(`GET, DELETE /${double}`);
    expect(held()).toEqual([older]);
  });

  test("a double that is gone already is as good as deleted", async () => {
    await deployed();
    const { id: _, ...same } = held()[0] ?? { id: 0 };
    cio.sandbox.addWebhook(same);
    cio.fail({ match: { method: "DELETE" }, status: 404 });
    await deployed();
    expect(flow.log.at("warn")).toEqual([]);
  });
});

describe("webhooks of others", () => {
  test("one for another address is left as it is, whatever its name", async () => {
    const id = cio.sandbox.addWebhook({ name: `${first} of mine`, endpoint: "https://example.com" });
    expect(await deployed()).toBe("GET, POST");
    await flow.remove();
    expect(held()).toMatchObject([{ id, name: `${first} of mine` }]);
    expect(flow.log.lines).toEqual([]);
  });

  test("one of another instance or flow stays, also on delete", async () => {
    const others = [second, "[instance-2 flow-1]"].map((mark) =>
      cio.sandbox.addWebhook({ name: `Prismatic: Acme / Bounces ${mark}` }),
    );
    await deployed();
    await flow.remove();
    expect(held().map(({ id }) => id)).toEqual(others);
  });

  test("one made by hand for the flow's address is taken over by renaming it", async () => {
    const id = cio.sandbox.addWebhook({ name: "By hand", endpoint: flow.flow.url, full_resolution: true });
    expect(await deployed()).toBe(`GET, PUT /${id}`);
    expect(held()).toMatchObject([
      { id, name: `Prismatic: Acme / Bounces ${first}`, full_resolution: false },
    ]);
    await flow.remove();
    expect(held()).toEqual([]);
  });

  test("two made by hand for the flow's address are left and named in the log", async () => {
    const ids = ["One", "Two"].map((name) => cio.sandbox.addWebhook({ name, endpoint: flow.flow.url }));
    expect(await deployed()).toBe("GET, POST");
    expect(held().map(({ name }) => name)).toEqual(["One", "Two", `Prismatic: Acme / Bounces ${first}`]);
    expect(flow.log.at("warn")).toEqual([
      expect.stringContaining(`webhook ${ids[0]} "One" in Customer.io has the address of this flow, too`),
      expect.stringContaining(`webhook ${ids[1]} "Two" in Customer.io has the address of this flow, too`),
    ]);
  });

  test("a key in the name of a webhook is not in the log, also where the name is cut", async () => {
    const { appApiKey, webhookSigningKey } = cio.account;
    for (const key of [appApiKey, webhookSigningKey])
      cio.sandbox.addWebhook({ name: `${"x".repeat(50)}${key}`, endpoint: flow.flow.url });
    await deployed();
    const lines = flow.log.at("warn").join();
    expect(lines).toContain("xxx[redacted]");
    for (const key of [appApiKey, webhookSigningKey]) expect(lines).not.toContain(key.slice(0, 8));
  });

  test("a name with line ends is one line of the log", async () => {
    const name = 'By "hand"\nerror: \u001b[31mall is lost';
    cio.sandbox.addWebhook({ name, endpoint: `${flow.flow.url}/` });
    await deployed();
    expect(flow.log.at("warn").join()).toContain(String.raw`"By \"hand\"\nerror: \u001b[31mall is lost"`);
  });

  test("one made by hand beside ours is left and named in the log", async () => {
    await deployed();
    const before = held();
    const id = cio.sandbox.addWebhook({ name: "By hand", endpoint: flow.flow.url });
    asked();
    expect(await deployed()).toBe("GET");
    expect(held()).toEqual([...before, expect.objectContaining({ id, name: "By hand" })]);
    expect(flow.log.at("warn").join()).toContain(`webhook ${id} "By hand"`);
  });

  test("one made of JavaScript is never ours, whatever its name and address", async () => {
    const made = { name: `Script ${first}`, endpoint: flow.flow.url, type: "js" as const };
    const id = cio.sandbox.addWebhook(made);
    expect(await deployed()).toBe("GET, POST");
    await flow.remove();
    expect(held()).toMatchObject([{ id, ...made }]);
  });
});

describe("deleting the flow", () => {
  test("deletes its webhook, and once more does nothing", async () => {
    await deployed();
    const [own] = held();
    await flow.remove();
    expect(asked()).toBe(`GET, DELETE /${own?.id}`);
    expect((await flow.remove()).error).toBeUndefined();
    expect(asked()).toBe("GET");
    expect(held()).toEqual([]);
  });

  test("deletes its doubles, too, and needs no address", async () => {
    await deployed();
    const { id: _, ...same } = held()[0] ?? { id: 0 };
    cio.sandbox.addWebhook(same);
    await flow.remove({ url: "" });
    expect(held()).toEqual([]);
  });

  test("deletes what can be deleted when one of them cannot, and says so in the log", async () => {
    await deployed();
    const { id: _, ...same } = held()[0] ?? { id: 0 };
    for (let double = 0; double < 2; double += 1) cio.sandbox.addWebhook(same);
    const [first] = held();
    cio.fail({ match: { method: "DELETE" }, status: 400, message: "not now" });
    expect((await flow.remove()).error).toBeUndefined();
    expect(held()).toEqual([first]);
    expect(flow.log.at("warn").join()).toMatch(/may still be in Customer\.io.*not now/);
  });

  test.each([
    ["the key is gone", { connection: { appApiKey: "" } }, /App API Key: is missing/],
    ["the key is refused", { connection: { appApiKey: "wr0ng-key" } }, /status 401/],
    ["the platform says no id of the flow", { stableId: "" }, /no id of the flow/],
  ])("does not fail when %s, and says so in the log", async (_, change, why) => {
    await deployed();
    const before = held();
    expect((await flow.remove(change)).error).toBeUndefined();
    expect(held()).toEqual(before);
    const [line] = flow.log.at("warn");
    expect(line).toMatch(/^Reporting Webhook: the webhook may still be in Customer\.io/);
    expect(line).toMatch(why);
    expect(line).not.toContain("wr0ng-key");
  });

  test.each([
    ["Events", { events: [] }],
    ["Events", { events: ["email_bounce"] }],
    ["Every Open and Click", { fullResolution: "perhaps" }],
    ["With Content", { withContent: "perhaps" }],
    ["Maximum Age", { maximumAge: "1 hour" }],
  ])("does what it should although %s of the form is wrong by now: %j", async (_, typed) => {
    await deployed();
    expect((await flow.remove({ typed })).error).toBeUndefined();
    expect(held()).toEqual([]);
    expect(flow.log.lines).toEqual([]);
  });

  test("does not fail when nothing of the form is there, and says so in the log", async () => {
    await deployed();
    expect((await flow.remove({ trigger: { ...flow.flow.trigger, inputs: [] } })).error).toBeUndefined();
    expect(flow.log.at("warn").join()).toContain("Connection: is required");
  });

  test("does not fail when the webhook is gone between looking and deleting", async () => {
    await deployed();
    cio.fail({ match: { method: "DELETE" }, status: 404 });
    expect((await flow.remove()).error).toBeUndefined();
    expect(flow.log.lines).toEqual([]);
  });
});

describe("without a signing key", () => {
  test("the webhook is made disabled, the log says what to do, and the key enables it", async () => {
    expect(await deployed({ connection: { webhookSigningKey: " " } })).toBe("GET, POST");
    const [made] = held();
    expect(made).toMatchObject({ disabled: true });
    expect(flow.log.at("warn")).toEqual([
      "Reporting Webhook: the webhook is disabled in Customer.io, since the connection has no Webhook Signing Key: copy it from the page of the webhook in Customer.io into the connection, and deploy again",
    ]);
    expect(await deployed()).toBe(`GET, PUT /${made?.id}`);
    expect(held()).toEqual([{ ...made, disabled: false }]);
    expect(flow.log.at("warn")).toHaveLength(1);
  });
});

describe("what is wrong is said before any request", () => {
  test.each([
    ["no address", { url: "" }, "Reporting Webhook: the platform says no address"],
    ["an address that is none", { url: null as never }, "Reporting Webhook: the platform says no address"],
    [
      "no id of the instance",
      { instance: { id: "", name: "Acme" } },
      "Reporting Webhook: the platform says no id of the instance",
    ],
    ["no id of the flow", { stableId: " " }, "Reporting Webhook: the platform says no id of the flow"],
    [
      "no App API key",
      { connection: { appApiKey: "" } },
      "App API Key: is missing on the connection; the App API needs it",
    ],
    [
      "a signing key that is longer than any",
      { connection: { webhookSigningKey: "k".repeat(4097) } },
      "Webhook Signing Key: is longer than any key",
    ],
    ["an event nobody knows", { typed: { events: ["email_bounce"] } }, "Events: entry 1 is no event"],
    ["no event", { typed: { events: [] } }, "Events: is required: at least one"],
    ["a switch that is none", { typed: { withContent: "perhaps" } }, "With Content: must be true or false"],
    ["an age that is none", { typed: { maximumAge: "1 hour" } }, "Maximum Age: must be a whole number"],
  ])("%s", async (_, change, message) => {
    expect(await failure(change)).toContain(message);
    expect(cio.requests).toEqual([]);
  });
});

describe("when Customer.io does not answer as it should", () => {
  test("an answer that was lost on its way makes no second webhook", async () => {
    cio.fail({ match: { method: "POST" }, afterStoring: true, status: 503 });
    expect(await deployed()).toBe("GET, POST, GET");
    expect(held()).toHaveLength(1);
  });

  test("a webhook that was not made is an error of the deploy", async () => {
    cio.fail({ match: { method: "POST" }, status: 503 });
    expect(await failure()).toContain("POST /v1/reporting_webhooks failed with status 503 after 1 attempt");
    expect(asked()).toBe("GET, POST, GET");
    expect(held()).toEqual([]);
  });

  test("a webhook of somebody else does not pass for one that was not made", async () => {
    for (const name of ["By hand", `Prismatic: Acme / Bounces ${second}`]) cio.sandbox.addWebhook({ name });
    cio.fail({ match: { method: "POST" }, status: 503 });
    expect(await failure()).toContain("POST /v1/reporting_webhooks failed with status 503");
  });

  test("a refusal is an error of the deploy, with Customer.io's reason", async () => {
    cio.fail({ match: { method: "POST" }, status: 400, message: "the endpoint is not allowed" });
    expect(await failure()).toContain("the endpoint is not allowed");
    expect(asked()).toBe("GET, POST");
  });

  test("a list that is null has no webhooks, and an answer without a list makes none", async () => {
    cio.fail({ match: { method: "GET" }, status: 200, body: { reporting_webhooks: null } });
    expect(await deployed()).toBe("GET, POST");
    cio.fail({ match: { method: "GET" }, status: 200, body: { webhooks: [] } });
    expect(await failure()).toContain("GET /v1/reporting_webhooks was answered without a list");
    expect(held()).toHaveLength(1);
  });

  test("a look that fails is repeated, and at last an error of the deploy", async () => {
    cio.fail({ match: { method: "GET" }, status: 503 });
    expect(await deployed()).toBe("GET, GET, POST");
    cio.fail({ match: { method: "GET" }, status: 503, times: 4 });
    expect(await failure()).toContain("failed with status 503 after 4 attempts");
  });

  test("what is refused because many flows are deployed at once is asked again", async () => {
    cio.fail({ match: { method: "GET" }, status: 429, times: 3 });
    cio.fail({ match: { method: "POST" }, status: 429, times: 3 });
    expect(await deployed()).toBe("GET, GET, GET, GET, POST, POST, POST, POST");
    expect(held()).toHaveLength(1);
  });
});

describe("one deadline of 29 seconds for everything", () => {
  const tooLate =
    "Reporting Webhook: Customer.io did not answer within 29 seconds. Deploy again: what is there already is not made twice";

  afterEach(() => jest.restoreAllMocks());

  test("ends a request that is never answered", async () => {
    const deadline = deadlineAfter("asked");
    cio.fail({ hang: true });
    expect(await failure()).toBe(tooLate);
    expect(deadline).toHaveBeenCalledWith(29_000);
  });

  test("ends the wait that Customer.io asks for", async () => {
    deadlineAfter("answered");
    cio.fail({ status: 429, retryAfter: 30 });
    expect(await failure()).toBe(tooLate);
    expect(asked()).toBe("GET");
  });

  test("leaves what was not answered as it is: nothing more is asked", async () => {
    cio.fail({ match: { method: "POST" }, hang: true });
    deadlineAfter("answered", 200);
    expect(await failure()).toBe(tooLate);
    expect(asked()).toBe("GET, POST");
  });

  test("is no error on delete", async () => {
    deadlineAfter("asked");
    cio.fail({ hang: true });
    expect((await flow.remove()).error).toBeUndefined();
    expect(flow.log.at("warn").join()).toContain("did not answer within 29 seconds");
  });
});
