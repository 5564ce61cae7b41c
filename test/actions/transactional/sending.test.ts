import * as fc from "fast-check";
import type { Fault } from "../../../sandbox/sandbox";
import component from "../../../src";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const withAppKey = () => ({ connection: { appApiKey: cio.account.appApiKey } });

type Inputs = Record<string, unknown>;

const run = (step: string, inputs: Inputs) => cio.run(step, inputs, withAppKey());
const failure = (step: string, inputs: Inputs) => cio.failure(step, inputs, withAppKey());

/** Every send with what it needs. */
const sends: Record<string, Inputs> = {
  sendEmail: { id: "ada", to: "ada@example.com", message: "44" },
  sendPush: { id: "ada", message: "45" },
  sendSms: { id: "ada", message: "46", to: "+14155552671" },
  sendInApp: { id: "ada", message: "47" },
  sendInboxMessage: { id: "ada", message: "48" },
};

const channels: Record<string, string> = {
  sendEmail: "email",
  sendPush: "push",
  sendSms: "sms",
  sendInApp: "in_app",
  sendInboxMessage: "inbox_message",
};

/** Trigger names of the same messages. */
const names: Record<string, string> = {
  sendEmail: "password_reset",
  sendPush: "order_shipped",
  sendSms: "verification_code",
  sendInApp: "order_confirmation",
  sendInboxMessage: "invoice_ready",
};

const all = Object.keys(sends);

const inputsOf = (step: string, more: Inputs = {}): Inputs => ({ ...sends[step], ...more });

describe.each(all)("%s", (step) => {
  test("becomes a delivery to the person, and says its ID", async () => {
    const answer = await run(step, inputsOf(step));
    const [delivery] = cio.sandbox.deliveries();
    expect(answer).toMatchObject({ delivery_id: delivery?.id, queued_at: expect.any(Number) });
    expect(delivery).toMatchObject({ channel: channels[step] });
    expect(cio.person("ada")).toBeDefined();
  });

  test("says nothing that nobody filled in", async () => {
    await run(step, inputsOf(step));
    const { message, id, ...others } = sends[step] ?? {};
    expect(cio.sent).toEqual({ ...others, transactional_message_id: Number(message), identifiers: { id } });
  });

  test("takes more digits than a number keeps for a trigger name", async () => {
    await failure(step, inputsOf(step, { message: "99999999999999999999" }));
    expect(cio.sent).toMatchObject({ transactional_message_id: "99999999999999999999" });
  });

  test("takes a trigger name, data, a time and a language", async () => {
    await run(
      step,
      inputsOf(step, {
        message: names[step],
        messageData: [{ key: "code", value: "0042" }],
        additionalMessageData: { order: { number: 1001 }, code: "gives way" },
        sendAt: "2026-11-20T09:30:00Z",
        language: "fr",
      }),
    );
    expect(cio.sent).toMatchObject({
      transactional_message_id: names[step],
      message_data: { code: "0042", order: { number: 1001 } },
      send_at: Date.UTC(2026, 10, 20, 9, 30) / 1000,
      language: "fr",
    });
  });

  test.each([
    ["ada@example.com", {}, { email: "ada@example.com" }],
    ["ada@example.com", { idType: "id" }, { id: "ada@example.com" }],
  ])("names %s with %j as %j", async (id, more, identifiers) => {
    await run(step, inputsOf(step, { id, ...more }));
    expect(cio.sent).toMatchObject({ identifiers });
  });

  test("names a person by the Customer.io ID, with or without its prefix", async () => {
    await cio.run("identify", { id: "ada" });
    const cioId = cio.person("ada")?.cioId ?? "";
    await run(step, inputsOf(step, { id: `cio_${cioId}` }));
    expect(cio.sent).toMatchObject({ identifiers: { cio_id: cioId } });
    await run(step, inputsOf(step, { id: cioId, idType: "cio_id" }));
    expect(cio.sent).toMatchObject({ identifiers: { cio_id: cioId } });
  });

  test("can say no where Customer.io has a default of its own", async () => {
    await run(step, inputsOf(step, { queueDraft: "false" }));
    expect(cio.sent).toMatchObject({ queue_draft: false });
    await run(step, inputsOf(step, { queueDraft: "true" }));
    expect(cio.sent).toMatchObject({ queue_draft: true });
  });

  test("is not sent again after an answer that got lost, and the error says how to look", async () => {
    cio.fail({ afterStoring: true, reset: true });
    const error = await failure(step, inputsOf(step, { ...atOnce, maxRetries: "5" }));
    expect(cio.sandbox.deliveries()).toHaveLength(1);
    expect(error).toMatchObject({ mayHaveBeenApplied: true, attempts: 1 });
    expect(error.message).toContain("look with List Messages of a Person before it is sent again");
  });

  test("is sent again when it was refused with 429", async () => {
    cio.fail({ status: 429, times: 2 });
    await run(step, inputsOf(step));
    expect(cio.sandbox.deliveries()).toHaveLength(1);
  });

  test("cannot be told to retry on all errors", () => {
    const keys = component.actions[step]?.inputs.map(({ key }) => key);
    expect(keys).toContain("maxRetries");
    expect(keys).not.toContain("retryAllErrors");
  });

  test.each([
    [{ sendAt: "2038-01-01" }, /^Send At: is more than 90 days ahead$/],
    [{ autoCreate: "true" }, /^Create Missing Message: needs a trigger name/],
    [{ id: "{{customer.id}}" }, /^ID:/],
    [{ message: "undefined" }, /^Transactional Message: was not filled in/],
    [{ queueDraft: "perhaps" }, /^Queue Draft:/],
  ])("refuses %j before anything is sent", async (more, message) => {
    const error = await failure(step, inputsOf(step, more));
    expect(error.message).toMatch(message);
    expect(cio.requests).toEqual([]);
  });
});

test("Send to Unsubscribed can say no", async () => {
  await run("sendEmail", inputsOf("sendEmail", { sendToUnsubscribed: "false", tracked: "false" }));
  expect(cio.sent).toMatchObject({ send_to_unsubscribed: false, tracked: false });
});

test("a message written in the step needs no template", async () => {
  const written = { subject: "Hello", body: "<p>Hello</p>", from: "shop@example.com" };
  await run("sendEmail", { id: "ada", to: "ada@example.com", ...written });
  expect(cio.sent).toEqual({ identifiers: { id: "ada" }, to: "ada@example.com", ...written });
});

test.each(["subject", "body", "from"])("a message written in the step needs %s", async (missing) => {
  const written = { subject: "Hello", body: "<p>Hello</p>", from: "shop@example.com", [missing]: "" };
  const error = await failure("sendEmail", { id: "ada", to: "ada@example.com", ...written });
  expect(error.message.toLowerCase()).toMatch(
    new RegExp(`^${missing}: is required where transactional message is empty$`),
  );
  expect(cio.requests).toEqual([]);
});

test.each([
  ["sendEmail", "to", "ada", "To: is not an email address, such as ada@example.com"],
  ["sendEmail", "cc", "team", "CC: is not an email address, such as ada@example.com"],
  ["sendEmail", "bcc", "archive", "BCC: is not an email address, such as ada@example.com"],
  ["sendEmail", "replyTo", "help", "Reply To: is not an email address, such as ada@example.com"],
  ["sendEmail", "from", "Shop", "From: is not an email address, such as ada@example.com"],
  ["sendSms", "to", "0171 4711", "To: must be a phone number with + and the country code, digits alone"],
  ["sendSms", "to", "+1 415 555 2671", "To: must be a phone number with + and the country code"],
])("%s: what cannot be an address in %s is refused", async (action, key, value, says) => {
  const { message } = await failure(action, inputsOf(action, { [key]: value }));
  expect(message.startsWith(says)).toBe(true);
  expect(cio.requests).toEqual([]);
});

test.each([
  ["sendEmail", "to", "Ada Lovelace <ada@example.com>, grace@example.com"],
  ["sendEmail", "to", "{{customer.email}}"],
  ["sendSms", "to", "{{customer.phone}}"],
])("%s: an address in %s may be several, have a name or be Liquid", async (action, key, value) => {
  await run(action, inputsOf(action, { [key]: value }));
  expect(cio.sent).toMatchObject({ [key]: value });
});

test("attachments are text or files of earlier steps, in base 64", async () => {
  await run(
    "sendEmail",
    inputsOf("sendEmail", {
      attachments: [
        { key: "note.txt", value: "Grüße" },
        { key: "a.bin", value: { data: Buffer.from([0, 255]), contentType: "application/octet-stream" } },
      ],
    }),
  );
  expect(cio.sent).toMatchObject({
    attachments: {
      "note.txt": Buffer.from("Grüße").toString("base64"),
      "a.bin": Buffer.from([0, 255]).toString("base64"),
    },
  });
});

test.each([
  [
    { attachments: [{ key: "big.bin", value: "x".repeat(2_000_001) }] },
    /^Attachments: are 2000001 bytes together/,
  ],
  [{ attachments: [{ key: "note", value: "x" }] }, /^Attachments: "note" is a file name without an ending/],
  [
    { headers: [{ key: "X-Tag", value: "two words" }] },
    /^Email Headers: "X-Tag" must be ASCII without spaces/,
  ],
  [
    { cc: Array.from({ length: 15 }, (_, at) => `p${at}@example.com`).join() },
    /^To: 16 addresses with CC and BCC/,
  ],
])("an email refuses what Customer.io would", async (more, message) => {
  const error = await failure("sendEmail", inputsOf("sendEmail", more));
  expect(error.message).toMatch(message);
  expect(cio.requests).toEqual([]);
});

test("a comma within a quoted name separates no addresses", async () => {
  const cc = Array.from({ length: 14 }, (_, at) => `"Lovelace, Ada" <p${at}@example.com>`).join();
  await run("sendEmail", inputsOf("sendEmail", { cc }));
  expect(cio.sent).toMatchObject({ cc });
});

test("headers of an email are JSON text of a list", async () => {
  await run("sendEmail", inputsOf("sendEmail", { headers: [{ key: "X-Tag", value: "spring" }] }));
  expect(cio.sent).toMatchObject({ headers: '[{"name":"X-Tag","value":"spring"}]' });
});

test("a push may bring content, data as text and a device of its own", async () => {
  await run(
    "sendPush",
    inputsOf("sendPush", {
      to: "last_used",
      title: "Hello",
      body: "Text",
      sound: "none",
      customData: [{ key: "order", value: 1001 }],
      customDevice: { token: "t1", platform: "iOS", last_used: "2026-11-20" },
    }),
  );
  expect(cio.sent).toMatchObject({
    to: "last_used",
    title: "Hello",
    message: "Text",
    sound: "none",
    custom_data: { order: "1001" },
    custom_device: { token: "t1", platform: "ios", last_used: Date.UTC(2026, 10, 20) / 1000 },
  });
});

test("a device of a push that is none is refused by name", async () => {
  const error = await failure("sendPush", inputsOf("sendPush", { customDevice: { token: "t1" } }));
  expect(error.message).toMatch(/^Custom Device: "platform" must be ios or android/);
  expect(cio.requests).toEqual([]);
});

const faults = fc.constantFrom<Fault>(
  { status: 500 },
  { status: 503, afterStoring: true },
  { status: 408, afterStoring: true },
  { status: 429 },
  { reset: true },
  { reset: true, afterStoring: true },
  { halfBody: true, afterStoring: true },
  { garbage: true, afterStoring: true },
  { emptyBody: true, afterStoring: true, status: 502 },
);

test("no send is applied twice under any faults, and a failed one says so when it may have been", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      fc.array(faults, { maxLength: 4 }),
      fc.integer({ min: 0, max: 5 }),
      async (step, misdeeds, maxRetries) => {
        cio.sandbox.reset();
        for (const fault of misdeeds) cio.fail(fault);
        const error = await run(step, inputsOf(step, { ...atOnce, maxRetries: String(maxRetries) })).then(
          () => undefined,
          (thrown: { mayHaveBeenApplied?: boolean }) => thrown,
        );
        const { length } = cio.sandbox.deliveries();
        expect(length).toBeLessThanOrEqual(1);
        if (error === undefined) expect(length).toBe(1);
        else if (length === 1) expect(error.mayHaveBeenApplied).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
