import { deadlineAfter } from "../../deadlineAfter";
import { closeRealHosts, routeRealHosts } from "../../realHosts";
import { useFlow } from "../../useFlow";

const flow = useFlow();
const { cio } = flow;

const bounced = { object_type: "email", metric: "bounced" };

/** What became of what Customer.io sent: branches, and "refused". */
const outcomes = async (): Promise<(string | undefined)[]> => {
  await cio.sandbox.hooksSettled();
  return flow.executions.map(({ result, error }) => (error ? "refused" : result?.branch));
};

/** What the flow was started with, in the order in which it came. */
const events = () =>
  flow.executions.map(({ result }) => result?.payload.body.data as Record<string, unknown> | undefined);

test("a deployed flow starts with what it chose, and with nothing else", async () => {
  await flow.deploy();
  await cio.run("identify", { id: "ada", customerData: [{ key: "email", value: "ada@example.com" }] });
  cio.sandbox.emit({ object_type: "email", metric: "sent", person: "ada" });
  cio.sandbox.emit({ ...bounced, person: "ada" });
  expect(await outcomes()).toEqual(["Event"]);
  expect(events()).toMatchObject([{ ...bounced, person: { id: "ada", email: "ada@example.com" } }]);
});

test("an unsubscribe starts the flow with the customer, and no message as its source", async () => {
  await flow.deploy();
  await cio.run("identify", { id: "ada", customerData: [{ key: "unsubscribed", value: "true" }] });
  await outcomes();
  expect(events()).toMatchObject([
    { object_type: "customer", metric: "unsubscribed", person: { id: "ada" }, source: { type: null } },
  ]);
});

test("a copy that Customer.io sends takes the branch Duplicate, with or without a new time", async () => {
  await flow.deploy();
  cio.sandbox.emit(bounced);
  await cio.sandbox.hooksSettled();
  await cio.sandbox.sendCopy();
  await cio.sandbox.sendCopy({ restamp: true });
  expect(await outcomes()).toEqual(["Event", "Duplicate", "Duplicate"]);
});

test("what was refused while the key was wrong comes once it is right, in order", async () => {
  await flow.deploy();
  flow.configure({}, { webhookSigningKey: "another key" });
  for (const event_id of ["a", "b", "c"]) cio.sandbox.emit({ ...bounced, event_id });
  expect(await outcomes()).toEqual(["refused"]);

  flow.configure({});
  await cio.sandbox.retry();
  expect(await outcomes()).toEqual(["refused", "Event", "Event", "Event"]);
  expect(events().map((event) => event?.event_id)).toEqual([undefined, "a", "b", "c"]);
});

test("without a signing key nothing is sent, and with it what happens from then on", async () => {
  await flow.deploy({ connection: { webhookSigningKey: "" } });
  cio.sandbox.emit(bounced);
  expect(await outcomes()).toEqual([]);
  await flow.deploy();
  cio.sandbox.emit(bounced);
  expect(await outcomes()).toEqual(["Event"]);
});

test("a deploy waits 8 seconds for one answer, which leaves time to ask again", async () => {
  const { setTimeout: real } = globalThis;
  const waits: unknown[] = [];
  const sooner = (then: () => void, milliseconds = 0): NodeJS.Timeout => {
    if (milliseconds >= 100) waits.push(milliseconds);
    if (milliseconds < 8000) return real(then, Math.min(milliseconds, 10));
    if (waits.length > 1) return real(then, milliseconds); // for an answer that comes
    const onceAsked = (): unknown => (cio.requests.length > 0 ? then() : setImmediate(onceAsked));
    return real(onceAsked, 0);
  };
  jest.spyOn(globalThis, "setTimeout").mockImplementation(sooner as typeof setTimeout);
  cio.fail({ match: { method: "GET" }, hang: true });
  const { error } = await flow.deploy();
  jest.restoreAllMocks();
  expect(error).toBeUndefined();
  expect(waits[0]).toBe(8000);
  expect(cio.requests.map(({ method }) => method)).toEqual(["GET", "GET", "POST"]);
});

describe("when the flow was down for nearly a week", () => {
  /** After seven days Customer.io gives up. */
  const week = 7 * 86_400 - 60;
  const late = useFlow({ now: () => Math.floor(Date.now() / 1000) - week });

  test.each([true, false])("Customer.io's last tries start it, with a new time: %p", async (restamp) => {
    const { sandbox } = late.cio;
    const { url } = late.flow;
    await late.deploy({ url: `${sandbox.us.url}/down` });
    for (const event_id of ["a", "b"]) sandbox.emit({ ...bounced, event_id });
    await sandbox.hooksSettled();
    expect(late.executions).toEqual([]);

    sandbox.pass(week);
    await late.deploy({ url });
    await sandbox.retry({ restamp });
    expect(late.executions.map(({ result }) => result?.branch)).toEqual(["Event", "Event"]);
  });
});

test("a deleted flow gets nothing more", async () => {
  await flow.deploy();
  await flow.remove();
  cio.sandbox.emit(bounced);
  expect(await outcomes()).toEqual([]);
});

test("two flows get what each has chosen", async () => {
  await flow.deploy();
  const other = {
    stableId: "flow-2",
    name: "Sent",
    url: `${flow.flow.url}?flow-2`,
    typed: { events: ["email_sent"] },
  };
  await flow.deploy(other);
  cio.sandbox.emit({ object_type: "email", metric: "sent" });
  cio.sandbox.emit(bounced);
  await outcomes();
  expect(
    events()
      .map((event) => event?.metric)
      .sort(),
  ).toEqual(["bounced", "sent"]);
});

describe("a connection that leaves its region to be detected", () => {
  const realHosts = { connection: { baseUrl: "" } };

  beforeEach(() => routeRealHosts(cio.sandbox));
  afterEach(() => {
    jest.restoreAllMocks();
    closeRealHosts();
  });

  const looks = () => cio.requests.filter(({ path }) => path === "/api/v1/accounts/region").length;

  test("the deadline of a deploy ends the look for the region, which goes on for others", async () => {
    deadlineAfter("asked", 20);
    cio.fail({ match: { path: /region/ }, delay: 300 });
    const { error, requests } = await flow.deploy(realHosts);
    expect(error?.message).toContain("did not answer within 29 seconds");
    expect(new Set(requests.map(({ status }) => status))).toEqual(new Set([undefined]));
    expect(cio.sandbox.webhooks()).toEqual([]);

    expect((await flow.deploy(realHosts)).error).toBeUndefined();
    expect(cio.sandbox.webhooks()).toHaveLength(1);
    expect(looks()).toBe(1);
  });

  test("an account of the EU has its webhook there", async () => {
    const { siteId, apiKey, appApiKey } = cio.sandbox.euAccount;
    await flow.deploy({ connection: { baseUrl: "", siteId, apiKey, appApiKey } });
    expect(cio.sandbox.webhooks("eu")).toHaveLength(1);
    expect(cio.sandbox.webhooks("us")).toEqual([]);
  });
});
