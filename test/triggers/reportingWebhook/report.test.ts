import fc from "fast-check";
import { receive } from "../../../running/runTrigger";
import { documentedPairs, type Report } from "../../documentedReports";
import { useFlow } from "../../useFlow";

const flow = useFlow();

/** What the first step of the flow gets. */
const read = async (report: object): Promise<Record<string, unknown>> => {
  const body = JSON.stringify(report);
  const { result, error } = await receive(flow.flow, { headers: flow.signed(body), body });
  if (error) throw error;
  expect(result).toMatchObject({ branch: "Event", response: { statusCode: 200, body: "" } });
  return result?.payload.body.data as Record<string, unknown>;
};

const sourceTypes: Record<string, string | null> = {
  "API triggered broadcast": "broadcast",
  Campaign: "campaign",
  Newsletter: "newsletter",
  "Transactional message": "transactional",
  nothing: null,
};

test("the reference has 69 pairs of object type and metric", () => {
  expect(new Set(documentedPairs.map(({ object, metric }) => `${object} ${metric}`)).size).toBe(69);
});

test.each(documentedPairs)("$object $metric of $sender starts the flow", async ({ arbitrary, sender }) => {
  for (const report of fc.sample(arbitrary, { numRuns: 3, seed: 9 })) {
    const given = await read(report);
    const { occurred_at, person, source, ...asSent } = given;
    expect(asSent).toEqual(JSON.parse(JSON.stringify(report)));
    expect(occurred_at).toBe(new Date(report.timestamp * 1000).toISOString());
    const {
      id = null,
      email = null,
      cio_id = null,
    } = (report.data.identifiers ?? {}) as Record<string, unknown>;
    expect(person).toEqual({ id: id ?? (report.data.customer_id || null), email, cio_id, phone: null });
    expect(source).toMatchObject({ type: sourceTypes[sender], action_id: report.data.action_id ?? null });
  }
});

const report: Report = {
  event_id: "01E4C4CT6YDC7Y5M7FE1GWWPQJ",
  object_type: "email",
  metric: "clicked",
  timestamp: 1_795_169_400,
  data: {},
};

describe("what most workflows look for first", () => {
  test("is when, who and what sent it", async () => {
    const data = {
      campaign_id: 5,
      campaign_name: "Welcome",
      action_id: 96,
      customer_id: "ada",
      identifiers: { id: "ada", email: "ada@example.com", cio_id: "a3000001", phone: "+15551234567" },
    };
    expect(await read({ ...report, data })).toEqual({
      ...report,
      data,
      occurred_at: "2026-11-20T10:10:00.000Z",
      person: { id: "ada", email: "ada@example.com", cio_id: "a3000001", phone: "+15551234567" },
      source: { type: "campaign", id: 5, name: "Welcome", action_id: 96 },
    });
  });

  test.each([
    [
      "a broadcast",
      { broadcast_id: 2, broadcast_name: "Sale", action_id: 1 },
      { type: "broadcast", id: 2, name: "Sale", action_id: 1 },
    ],
    [
      "a campaign without a name",
      { campaign_id: 5, action_id: 96 },
      { type: "campaign", id: 5, name: null, action_id: 96 },
    ],
    [
      "a newsletter",
      { newsletter_id: 10, content_id: 3 },
      { type: "newsletter", id: 10, name: null, action_id: null },
    ],
    [
      "a transactional message",
      { transactional_message_id: 7 },
      { type: "transactional", id: 7, name: null, action_id: null },
    ],
    [
      "a campaign with a broadcast that is null",
      { broadcast_id: null, campaign_id: 5 },
      { type: "campaign", id: 5, name: null, action_id: null },
    ],
    ["nothing", {}, { type: null, id: null, name: null, action_id: null }],
  ])("the source of %s", async (_, data, expected) => {
    expect((await read({ ...report, data })).source).toEqual(expected);
  });

  test.each([
    ["in a workspace with ids alone", { identifiers: { id: "ada" } }, { id: "ada" }],
    ["known by the older key alone", { customer_id: "ada" }, { id: "ada" }],
    [
      "without an id",
      { customer_id: "", identifiers: { id: null, email: "ada@example.com" } },
      { email: "ada@example.com" },
    ],
    ["that was deleted", { customer_id: "", identifiers: { id: "" } }, {}],
    ["nobody knows", {}, {}],
    ["whose identifiers are text", { identifiers: "ada" }, {}],
  ])("a person %s", async (_, data, expected) => {
    const nobody = { id: null, email: null, cio_id: null, phone: null };
    expect((await read({ ...report, data })).person).toEqual({ ...nobody, ...expected });
  });

  test.each([undefined, null, "1795169400", 1e300])("a time that is %p is null", async (timestamp) => {
    expect((await read({ ...report, timestamp })).occurred_at).toBeNull();
  });
});

test.each([
  [
    "an object and a metric that nobody knows",
    { object_type: "carrier_pigeon", metric: "landed", data: { roof: 1 } },
  ],
  ["no id of the event", { event_id: undefined }],
  ["data that is a list", { data: [1] }],
  ["data that is missing", { data: undefined }],
])("an event with %s starts the flow and is handed over as it is", async (_, change) => {
  const changed = JSON.parse(JSON.stringify({ ...report, ...change }));
  expect(await read(changed)).toMatchObject(changed);
});

test("an id of more digits than a number keeps is handed over as text", async () => {
  const body = `{"event_id":"a","data":{"campaign_id":90071992547409931}}`;
  const { result } = await receive(flow.flow, { headers: flow.signed(body), body });
  expect(result?.payload.body.data).toMatchObject({ source: { type: "campaign", id: "90071992547409931" } });
});

test("the request is handed over as it came beside it", async () => {
  const body = JSON.stringify(report, null, 2);
  const headers = flow.signed(body);
  const { result } = await receive(flow.flow, { headers, body });
  expect(result?.payload).toMatchObject({ headers, rawBody: { data: body }, invokeUrl: flow.flow.url });
});
