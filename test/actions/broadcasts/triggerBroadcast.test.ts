import * as fc from "fast-check";
import type { Fault } from "../../../sandbox/sandbox";
import component from "../../../src";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const withAppKey = () => ({ connection: { appApiKey: cio.account.appApiKey } });

type Inputs = Record<string, unknown>;

/** The sandbox has it from the start. */
const broadcastId = "8";

const trigger = (inputs: Inputs = {}) =>
  cio.run("triggerBroadcast", { broadcastId, ...inputs }, withAppKey());

const failure = (inputs: Inputs) => cio.failure("triggerBroadcast", { broadcastId, ...inputs }, withAppKey());

const audience = (configuration: string, values: Inputs = {}) => ({ audience: { configuration, values } });

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com", plan: "pro" } });
  await cio.run("identify", { id: "grace", customerData: { email: "grace@example.com" } });
});

test("the people of the broadcast get it, with its data", async () => {
  const answer = await trigger({
    broadcastData: [{ key: "headline", value: "Road closed" }],
    additionalData: { until: 2026, headline: "gives way" },
  });
  const [made] = cio.sandbox.broadcastTriggers();
  expect(answer).toEqual({ id: made?.id });
  expect(made).toMatchObject({ broadcastId: 8, recipients: ["ada", "grace"] });
  expect(made?.sent).toEqual({ data: { headline: "Road closed", until: 2026 } });
});

const condition = { kind: "eq", attribute: "plan", value: "pro" };
const filter = { attribute: { field: "plan", operator: "eq", value: "pro" } };

test.each<[string, Inputs, Inputs, string[]]>([
  ["broadcast", {}, {}, ["ada", "grace"]],
  ["all", { conditions: [condition] }, { recipients: { and: [filter] } }, ["ada"]],
  [
    "any",
    { conditions: [{ ...condition, not: "true" }] },
    { recipients: { or: [{ not: filter }] } },
    ["grace"],
  ],
  ["filter", { filter: JSON.stringify(filter) }, { recipients: filter }, ["ada"]],
  [
    "emails",
    { emails: "grace@example.com, GRACE@example.com", emailIgnoreMissing: "true" },
    { emails: ["GRACE@example.com"], email_ignore_missing: true },
    ["grace"],
  ],
  [
    "ids",
    { ids: ["ada", "ada", "nobody"], idIgnoreMissing: "true" },
    { ids: ["ada", "nobody"], id_ignore_missing: true },
    ["ada"],
  ],
  [
    "people",
    { people: [{ id: "ada", data: { code: 7 } }, { email: "grace@example.com" }] },
    { per_user_data: [{ id: "ada", data: { code: 7 } }, { email: "grace@example.com" }] },
    ["ada", "grace"],
  ],
  [
    "file",
    { dataFileUrl: "https://files.example.com/people.jsonl", emailAddDuplicates: "false" },
    { data_file_url: "https://files.example.com/people.jsonl", email_add_duplicates: false },
    [],
  ],
])("the audience may be %s", async (configuration, values, sent, recipients) => {
  await trigger(audience(configuration, values));
  const [made] = cio.sandbox.broadcastTriggers();
  expect(made?.sent).toEqual(sent);
  expect(made?.recipients.sort()).toEqual(recipients);
});

test.each<[Inputs, RegExp]>([
  [{ broadcastId: "spring" }, /^Broadcast ID: must be a whole number/],
  [audience("emails", { emails: [] }), /^Emails: is required: at least one/],
  [audience("emails", { emails: ["ada@example.com", "ada"] }), /^Emails: 1 of 2 are not email addresses/],
  [audience("emails", {}), /^Emails: is required: at least one/],
  [audience("ids", { ids: "" }), /^IDs: is required: at least one/],
  [audience("people", { people: "" }), /^People with Data: must be a list/],
  [
    audience("people", { people: [{ id: "ada" }, { id: "ada", email: "x@y" }] }),
    /^People with Data: "entry 2" must be an object with either id or email/,
  ],
  [
    audience("people", { people: [{ id: "ada" }, { id: "ada" }] }),
    /^People with Data: "entry 2" is the same person as entry 1/,
  ],
  [
    audience("people", { people: [{ email: "ada@example.com" }, { email: "Ada@Example.com" }] }),
    /^People with Data: "entry 2" is the same person as entry 1/,
  ],
  [
    audience("people", { people: [{ id: "ada", data: [] }] }),
    /^People with Data: "entry 1" has data that is no/,
  ],
  [
    audience("people", { people: [{ id: "ada" }, { email: "ada" }] }),
    /^People with Data: "entry 2" has an email that is no email address$/,
  ],
  [audience("file", { dataFileUrl: "people.jsonl" }), /^Data File URL: must be a web address/],
  [audience("filter", {}), /^Filter: is required for this Audience/],
  [audience("all", { conditions: [] }), /^Conditions: must have at least one condition/],
  [audience("everybody"), /^Audience: must be a choice/],
])("%j is refused before anything is sent", async (inputs, message) => {
  expect((await failure(inputs)).message).toMatch(message);
  expect(cio.sandbox.broadcastTriggers()).toEqual([]);
});

test.each<[string, Inputs, string[]]>([
  [
    "ids",
    { ids: ["ada", "ada@example.com", "cio_a3000001"] },
    ["IDs: 2 of 3 look like email addresses or Customer.io IDs and are sent as ids, as Audience says"],
  ],
  [
    "people",
    { people: [{ id: "ada@example.com" }, { email: "grace@example.com" }] },
    [
      "People with Data: 1 of 1 look like email addresses or Customer.io IDs and are sent as ids, as the name id says",
    ],
  ],
])(
  "%s that look like something else are sent, with a warning in log and result",
  async (kind, values, warnings) => {
    expect(await trigger(audience(kind, values))).toMatchObject({ warnings });
    expect(cio.log.lines).toMatchObject(warnings.map((text) => ({ level: "warn", text })));
    expect(cio.sandbox.broadcastTriggers()).toHaveLength(1);
  },
);

test.each<[string, Inputs, RegExp]>([
  [
    "more than 10000 ids",
    audience("ids", { ids: Array.from({ length: 10_001 }, (_, at) => at) }),
    /^IDs: has 10001 entries; at most 10000 people per request are allowed/,
  ],
  [
    "data of more than 50000 bytes",
    { additionalData: { text: "x".repeat(50_001) } },
    /^Broadcast Data: is 50012 bytes of JSON; at most 50000 bytes are allowed/,
  ],
])("%s are refused before anything is sent", async (_, inputs, message) => {
  expect((await failure(inputs)).message).toMatch(message);
  expect(cio.sandbox.broadcastTriggers()).toEqual([]);
});

test("a second trigger within ten seconds is a 429 like any other", async () => {
  await trigger();
  const error = await failure({ maxRetries: "0" });
  expect(error).toMatchObject({ status: 429, mayHaveBeenApplied: false });
  expect(cio.sandbox.broadcastTriggers()).toHaveLength(1);
});

test("cannot be told to retry on all errors, and an error in doubt says how to look", async () => {
  expect(component.actions.triggerBroadcast?.inputs.map(({ key }) => key)).not.toContain("retryAllErrors");
  cio.fail({ afterStoring: true, status: 503 });
  const error = await failure({ ...atOnce, maxRetries: "5" });
  expect(error).toMatchObject({ mayHaveBeenApplied: true, attempts: 1 });
  expect(error.message).toContain("look with List Broadcast Triggers before it is sent again");
});

const faults = fc.constantFrom<Fault>(
  { status: 500 },
  { status: 503, afterStoring: true },
  { reset: true },
  { reset: true, afterStoring: true },
  { halfBody: true, afterStoring: true },
  { garbage: true, afterStoring: true },
);

test("no trigger is applied twice under any faults, and a failed one says so when it may have been", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(faults, { maxLength: 4 }),
      fc.integer({ min: 0, max: 5 }),
      async (misdeeds, maxRetries) => {
        cio.sandbox.reset();
        for (const fault of misdeeds) cio.fail(fault);
        const error = await trigger({ ...atOnce, maxRetries: String(maxRetries) }).then(
          () => undefined,
          (thrown: { mayHaveBeenApplied?: boolean }) => thrown,
        );
        const { length } = cio.sandbox.broadcastTriggers();
        expect(length).toBeLessThanOrEqual(1);
        if (error === undefined) expect(length).toBe(1);
        else if (length === 1) expect(error.mayHaveBeenApplied).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
