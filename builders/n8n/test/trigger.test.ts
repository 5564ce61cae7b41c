import { sign } from "../../../test/sign";
import { useTrigger } from "./useTrigger";

const flow = useTrigger();
const { n8n } = flow;

const live = "/webhook/hook-1/webhook";
const forTest = "/webhook-test/hook-1/webhook";

const held = () => n8n.sandbox.webhooks();
const addresses = () => held().map(({ endpoint }) => endpoint.replace(flow.url, ""));

const bounced = () =>
  n8n.sandbox.emit({ object_type: "email", metric: "bounced", data: { identifiers: { id: "ada" } } });

describe("what n8n has the node do with the webhook", () => {
  test("activated, Customer.io has one with the live address and the chosen events", async () => {
    await flow.activate();
    expect(held()).toMatchObject([
      { endpoint: `${flow.url}${live}`, events: ["email_bounced"], disabled: false, full_resolution: false },
    ]);
    expect(held()[0]?.name).toMatch(
      /^n8n: webhook \/ Orders \/ Customer\.io Trigger \[\w+ workflow-1\/id-of-Customer\.io-Trigger\/webhook\]$/,
    );
  });

  test("activated again with another form, it is changed and not made twice", async () => {
    await flow.activate();
    const [before] = held();
    flow.configure({ events: ["sms_failed"], fullResolution: true });
    await flow.activate();
    expect(held()).toMatchObject([{ id: before?.id, events: ["sms_failed"], full_resolution: true }]);
  });

  test("a test has a webhook of its own and leaves the live one as it is, also when it ends", async () => {
    await flow.activate();
    const before = held();
    flow.configure({ events: ["sms_failed"] });
    await flow.activate({ isTest: true });
    expect(addresses().sort()).toEqual([forTest, live].sort());
    await flow.deactivate({ isTest: true });
    expect(held()).toEqual(before);
  });

  test("deactivated during a test, the webhook of the test stays", async () => {
    await flow.activate();
    await flow.activate({ isTest: true });
    await flow.deactivate();
    expect(addresses()).toEqual([forTest]);
  });

  test("where n8n is set up to take requests elsewhere, a test still leaves the live one as it is", async () => {
    flow.serveAt({ live: "live/hooks", test: "test/hooks" });
    await flow.activate();
    const before = held();
    await flow.activate({ isTest: true });
    expect(addresses().sort()).toEqual(["/live/hooks/hook-1/webhook", "/test/hooks/hook-1/webhook"]);
    await flow.deactivate({ isTest: true });
    expect(held()).toEqual(before);
  });

  test("an n8n that is reached at another host finds its webhook again", async () => {
    await flow.activate();
    const [before] = held();
    flow.moveTo("http://localhost:1");
    await flow.activate();
    expect(held()).toMatchObject([{ id: before?.id, endpoint: `http://localhost:1${live}` }]);
  });

  test("deactivated, the webhook is deleted, and deactivated again it is none that is missed", async () => {
    await flow.activate();
    await flow.deactivate();
    expect(held()).toEqual([]);
    await flow.deactivate();
    expect(held()).toEqual([]);
  });

  test("another node of the workflow has a webhook of its own", async () => {
    await flow.activate();
    const before = held();
    flow.configure({ events: ["sms_failed"] }, { id: "another", webhookId: "hook-2" });
    await flow.activate();
    expect(addresses()).toEqual([live, "/webhook/hook-2/webhook"]);
    await flow.deactivate();
    expect(held()).toEqual(before);
  });

  test("without a signing key it is made and disabled, and the activation fails and says what to do", async () => {
    n8n.fillIn({ webhookSigningKey: "" });
    await expect(flow.activate()).rejects.toThrow(/^Webhook Signing Key: is missing/);
    expect(held()).toMatchObject([{ disabled: true }]);
    n8n.fillIn({ webhookSigningKey: n8n.sandbox.account.webhookSigningKey });
    await flow.activate();
    expect(held()).toMatchObject([{ disabled: false }]);
  });

  test("what Customer.io refuses is an error of an API", async () => {
    n8n.fillIn({ appApiKey: "wrong" });
    await expect(flow.activate()).rejects.toMatchObject({ name: "NodeApiError", httpCode: "401" });
  });
});

describe("what the node does with a request", () => {
  test("an event that Customer.io reports starts the workflow with what it says", async () => {
    await flow.activate();
    bounced();
    await n8n.sandbox.hooksSettled();
    expect(flow.runs).toEqual(["Event"]);
    expect(n8n.sandbox.person("ada")).toBeDefined();
  });

  test("one that comes a second time goes on at the output for what was there before", async () => {
    await flow.activate();
    bounced();
    await n8n.sandbox.hooksSettled();
    await n8n.sandbox.sendCopy();
    expect(flow.runs).toEqual(["Event", "Duplicate"]);
  });

  test("one to the test address starts it, too", async () => {
    await flow.activate({ isTest: true });
    bounced();
    await n8n.sandbox.hooksSettled();
    expect(flow.runs).toEqual(["Event"]);
  });

  const body = JSON.stringify({
    event_id: "01",
    object_type: "email",
    metric: "bounced",
    data: { identifiers: { id: "ada" } },
  });
  const now = () => Math.floor(Date.now() / 1000);
  const signedWith = (key: string, text = body) => ({
    "X-CIO-Timestamp": String(now()),
    "X-CIO-Signature": sign(key, now(), text),
  });

  test("one with a forged signature is answered 401, starts nothing and is told why without a key", async () => {
    const answer = await flow.post(body, signedWith("another key"));
    expect(answer).toMatchObject({ status: 401, text: expect.stringMatching(/^X-CIO-Signature: /) });
    expect(answer.text).not.toContain(n8n.sandbox.account.webhookSigningKey);
    expect(flow.runs).toEqual([]);
    expect(n8n.sandbox.people()).toEqual([]);
  });

  test("one that was changed on its way is refused, and one without a signature", async () => {
    const headers = signedWith(n8n.sandbox.account.webhookSigningKey);
    expect((await flow.post(body.replace("ada", "eve"), headers)).status).toBe(401);
    expect((await flow.post(body, {})).status).toBe(401);
    expect((await flow.post(body, headers)).status).toBe(200);
  });
});
