import { isValid } from "ulid";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const visit = { anonymousId: "visitor-1", eventName: "plan_viewed" };
const invite = { eventName: "invited", recipient: "friend@example.com" };

const track = (inputs: Record<string, unknown>) => cio.run("trackAnonymousEvent", inputs);

test("the event waits for its person under the anonymous id", async () => {
  expect(await track({ ...visit, eventData: { plan: "pro" } })).toEqual({});
  expect(cio.sandbox.anonymousEvents()).toMatchObject([
    { name: "plan_viewed", type: "event", anonymousId: "visitor-1", data: { plan: "pro" } },
  ]);
});

test("the event joins the person who is identified later", async () => {
  await track(visit);
  await cio.run("identify", { id: "ada", customerData: { anonymous_id: "visitor-1" } });
  expect(cio.person("ada")?.events).toMatchObject([{ name: "plan_viewed" }]);
});

test("an anonymous id that is a number is sent as its digits", async () => {
  await track({ ...visit, anonymousId: 1001 });
  expect(cio.sent).toMatchObject({ anonymous_id: "1001" });
});

test.each(["page", "screen"])("Event Type %s is sent", async (eventType) => {
  await track({ ...visit, eventType });
  expect(cio.sandbox.anonymousEvents()).toMatchObject([{ type: eventType }]);
});

describe("without an anonymous id the event is an invite:", () => {
  test("the recipient goes into its data, and the key is left out", async () => {
    await track(invite);
    expect(cio.sent).toEqual({
      name: "invited",
      type: "event",
      id: expect.any(String),
      data: { recipient: "friend@example.com" },
    });
    expect(cio.sandbox.anonymousEvents()).toMatchObject([{ name: "invited", anonymousId: undefined }]);
  });

  test("a blank anonymous id is none", async () => {
    await track({ ...invite, anonymousId: "  " });
    expect(cio.sent).not.toHaveProperty("anonymous_id");
  });

  test("the recipient may stand in the event data", async () => {
    await track({ eventName: "invited", eventData: { recipient: "friend@example.com" } });
    expect(cio.sandbox.anonymousEvents()).toMatchObject([{ data: { recipient: "friend@example.com" } }]);
  });

  test.each([{}, { eventData: { recipient: " " } }, { eventAttributes: '{"recipient": null}' }])(
    "it is refused without a recipient before any request: %p",
    async (inputs) => {
      const error = await cio.failure("trackAnonymousEvent", { eventName: "invited", ...inputs });
      expect(error.message).toBe("Recipient: is required when Anonymous ID is empty");
      expect(cio.requests).toHaveLength(0);
    },
  );
});

test("the addresses win over the event data and are never converted", async () => {
  await track({
    ...visit,
    recipient: "14155552671",
    fromAddress: "ada@example.com",
    replyTo: "support@example.com",
    eventData: { recipient: "x", from_address: "x", reply_to: "x", seats: "5" },
    convertValues: true,
  });
  expect(cio.sent).toMatchObject({
    data: {
      recipient: "14155552671",
      from_address: "ada@example.com",
      reply_to: "support@example.com",
      seats: 5,
    },
  });
});

test("the time and Additional Event Data are sent", async () => {
  await track({ ...visit, timestamp: 1_795_167_000_000, eventAttributes: '{"a": 1}' });
  expect(cio.sent).toMatchObject({ timestamp: 1_795_167_000, data: { a: 1 } });
});

test("every run has a new ULID, and the same key counts once", async () => {
  await track(visit);
  const { id } = cio.sent as { id: string };
  expect(isValid(id)).toBe(true);
  await track({ ...visit, eventId: "1001" });
  await track({ ...visit, eventId: "1001" });
  expect(cio.sandbox.anonymousEvents()).toHaveLength(2);
});

test("an event is stored once when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await track({ ...visit, ...atOnce });
  expect(cio.requests).toHaveLength(2);
  expect(cio.sandbox.anonymousEvents()).toHaveLength(1);
});

test.each([
  ["no name", { eventName: "" }, /^Event Name: is required/],
  ["a name of 101 bytes", { eventName: "x".repeat(101) }, /^Event Name: is 101 bytes long/],
  ["addresses beyond 100000 bytes", { replyTo: "x".repeat(100_000) }, /^Event Data: is 100015 bytes/],
  ["a time that cannot be read", { timestamp: "soon" }, /^Occurred At: is not a time/],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("trackAnonymousEvent", { ...visit, ...inputs });
  expect(error.message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
