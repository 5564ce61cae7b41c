import component from "../src";
import { useSandbox } from "./useSandbox";

const cio = useSandbox();

/** A step that reads one thing or one list. */
interface Read {
  step: string;
  inputs: Record<string, unknown>;
  /** What is asked for, with the query. */
  path: string;
  /** What of the account's state stands in the answer. */
  answer: unknown;
  /** The key of the list in the answer. */
  list?: string;
  /** The query of the largest page, where the list comes in pages. */
  largest?: string;
}

const ada = { id: "ada" };
const aPerson = expect.objectContaining({ id: "ada", email: "ada@example.com" });

const reads: Read[] = [
  {
    step: "findPeopleByEmail",
    inputs: { email: " Ada+News@example.com" },
    path: "/v1/customers?email=Ada%2BNews%40example.com",
    answer: { results: [expect.objectContaining({ id: "news", email: "ada+news@example.com" })] },
    list: "results",
  },
  {
    step: "getPerson",
    inputs: ada,
    path: "/v1/customers/ada/attributes?id_type=id",
    answer: { customer: { id: "ada", attributes: { plan: "pro" }, devices: [{ id: "token" }] } },
  },
  {
    step: "listSegmentsOfPerson",
    inputs: ada,
    path: "/v1/customers/ada/segments?id_type=id",
    answer: { segments: [{ id: 7, name: "Newsletter readers" }] },
    list: "segments",
  },
  {
    step: "listMessagesOfPerson",
    inputs: { ...ada, createdUntil: "2099-01-01" },
    path: "/v1/customers/ada/messages?id_type=id&end_ts=4070908800&limit=50",
    answer: {
      messages: [
        { type: "email", campaign_id: 5 },
        { type: "email", broadcast_id: 8 },
      ],
    },
    list: "messages",
    largest: "&limit=1000",
  },
  {
    step: "listActivitiesOfPerson",
    inputs: { ...ada, activityType: "event", activityName: "order_placed" },
    path: "/v1/customers/ada/activities?id_type=id&type=event&name=order_placed&limit=10",
    answer: { activities: [{ type: "event", name: "order_placed", customer_identifiers: aPerson }] },
    list: "activities",
    largest: "&limit=100",
  },
  {
    step: "listRelationshipsOfPerson",
    inputs: ada,
    path: "/v1/customers/ada/relationships",
    answer: { cio_relationships: [{ identifiers: { object_id: "acme" } }], next: "" },
    list: "cio_relationships",
    largest: "",
  },
  {
    step: "getSubscriptionPreferences",
    inputs: { ...ada, language: "fr" },
    path: "/v1/customers/ada/subscription_preferences?id_type=id&language=fr",
    answer: {
      customer: { id: "ada", unsubscribed: false, topics: [{ id: 1, subscribed: true }, { id: 2 }] },
    },
  },
  {
    step: "getSubscriptionCenterLink",
    inputs: ada,
    path: "/v1/subscription_center/ada/token",
    answer: { url: expect.stringMatching(/^https:\/\/track.customer.io\/u\/i\//) },
  },
  {
    step: "getOptOuts",
    inputs: ada,
    path: "/v1/customers/ada/optouts?id_type=id",
    answer: { optouts: [{ channel: "sms", from: "+14155552671" }] },
    list: "optouts",
  },
  {
    step: "listTopics",
    inputs: {},
    path: "/v1/subscription_topics",
    answer: { topics: [{ identifier: "topic_1", name: "Product updates" }, { id: 2 }] },
    list: "topics",
  },
  {
    step: "findSuppression",
    inputs: { email: "Ada+News@example.com" },
    path: "/v1/esp/search_suppression/Ada%2BNews%40example.com",
    answer: { category: "bounces", suppressions: [{ email: "ada+news@example.com" }] },
    list: "suppressions",
  },
  {
    step: "listCollections",
    inputs: {},
    path: "/v1/collections",
    answer: { collections: [{ id: 1, name: "upcoming_events", rows: 2, schema: ["name", "city"] }] },
    list: "collections",
  },
  {
    step: "getCollection",
    inputs: { collectionId: "1" },
    path: "/v1/collections/1",
    answer: { collection: { name: "upcoming_events" } },
  },
  {
    step: "getCollectionContent",
    inputs: { collectionId: "1" },
    path: "/v1/collections/1/content",
    answer: [{ name: "Christmas party" }, { city: "Lisbon" }],
  },
  {
    step: "listSnippets",
    inputs: {},
    path: "/v1/snippets",
    answer: { snippets: [{ name: "footer" }, { name: "greeting", value: "Hello {{customer.first_name}}" }] },
    list: "snippets",
  },
  {
    step: "listActivities",
    inputs: { activityType: "event" },
    path: "/v1/activities?type=event&limit=10",
    answer: { activities: [{ name: "signed_up" }, { name: "order_placed" }] },
    list: "activities",
    largest: "&limit=100",
  },
  {
    step: "getObject",
    inputs: { objectTypeId: 1, objectId: "acme" },
    path: "/v1/objects/1/acme/attributes?id_type=object_id",
    answer: { object: { attributes: { name: "Acme" } } },
  },
  {
    step: "listSegments",
    inputs: {},
    path: "/v1/segments",
    answer: { segments: [{ id: 1, type: "dynamic" }, { id: 7 }] },
    list: "segments",
  },
  {
    step: "getSegment",
    inputs: { segmentId: "007" },
    path: "/v1/segments/7",
    answer: { segment: { id: 7, name: "Newsletter readers", type: "manual" } },
  },
  {
    step: "listSegmentMembers",
    inputs: { segmentId: 7 },
    path: "/v1/segments/7/membership?limit=1000",
    answer: { ids: ["ada"], identifiers: [aPerson] },
    list: "identifiers",
    largest: "?limit=30000",
  },
  {
    step: "countSegmentMembers",
    inputs: { segmentId: 7 },
    path: "/v1/segments/7/customer_count",
    answer: { count: 1 },
  },
  {
    step: "listCampaigns",
    inputs: {},
    path: "/v1/campaigns",
    answer: {
      campaigns: [
        { id: 5, name: "Welcome", event_name: "signed_up" },
        { id: 6, name: "Win back" },
      ],
    },
    list: "campaigns",
  },
  {
    step: "getCampaign",
    inputs: { campaignId: "6" },
    path: "/v1/campaigns/6",
    answer: { campaign: { name: "Win back", state: "stopped", actions: [{ id: 98, type: "email" }] } },
  },
  {
    step: "listBroadcasts",
    inputs: {},
    path: "/v1/broadcasts",
    answer: { broadcasts: [{ id: 8, name: "Product news" }, { id: 9 }] },
    list: "broadcasts",
  },
  {
    step: "getBroadcast",
    inputs: { broadcastId: 9 },
    path: "/v1/broadcasts/9",
    answer: { broadcast: { name: "Outage notice", type: "triggered_broadcast" } },
  },
  {
    step: "listBroadcastTriggers",
    inputs: { broadcastId: 8 },
    path: "/v1/broadcasts/8/triggers",
    answer: { triggers: [{ broadcast_id: 8 }] },
    list: "triggers",
  },
  {
    step: "listNewsletters",
    inputs: { order: "desc" },
    path: "/v1/newsletters?sort=desc",
    answer: { newsletters: [{ id: 11, name: "Spring sale" }, { id: 10 }], next: "" },
    list: "newsletters",
    largest: "",
  },
  {
    step: "getNewsletter",
    inputs: { newsletterId: 10 },
    path: "/v1/newsletters/10",
    answer: { newsletter: { name: "October news", recipient_segment_ids: [7] } },
  },
  {
    step: "listTransactionalMessages",
    inputs: {},
    path: "/v1/transactional",
    answer: {
      messages: expect.arrayContaining([expect.objectContaining({ id: 44, name: "Password reset" })]),
    },
    list: "messages",
  },
  {
    step: "getTransactionalMessage",
    inputs: { transactionalMessageId: 44 },
    path: "/v1/transactional/44",
    answer: { message: { name: "Password reset", send_to_unsubscribed: true } },
  },
  {
    step: "listMessages",
    inputs: { channel: "email", metric: "sent", createdUntil: "2099-01-01", campaignId: "5" },
    path: "/v1/messages?type=email&metric=sent&end_ts=4070908800&campaign_id=5&limit=50",
    answer: { messages: [{ campaign_id: 5, recipient: "ada@example.com" }] },
    list: "messages",
    largest: "&limit=1000",
  },
];

const lists = reads.flatMap((read) => (read.list === undefined ? [] : [{ ...read, list: read.list }]));
const paged = lists.flatMap((read) =>
  read.largest === undefined ? [] : [{ ...read, largest: read.largest }],
);

describe("of an account with a person, an object, a segment and events,", () => {
  beforeEach(async () => {
    await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com", plan: "pro" } });
    await cio.run("identify", { id: "news", customerData: { email: "ada+news@example.com" } });
    await cio.run("addDevice", { id: "ada", deviceId: "token", platform: "ios" });
    await cio.run("identifyObject", { objectTypeId: "1", objectId: "acme", objectData: { name: "Acme" } });
    await cio.run("addRelationships", {
      side: "person",
      personId: "ada",
      objectTypeId: "1",
      related: ["acme"],
    });
    await cio.run("addToSegment", { segmentId: 7, ids: ["ada"] });
    await cio.run("setOptOuts", { id: "ada", optOutOf: "+14155552671" });
    await cio.run("suppressAddress", { email: "ada+news@example.com", suppressionType: "bounces" });
    cio.sandbox.deliver("ada", { campaignId: 5 });
    await cio.run("triggerBroadcast", { broadcastId: 8 });
    await cio.run("track", { id: "ada", eventName: "order_placed" });
    await cio.run("track", { id: "news", eventName: "signed_up" });
  });

  test.each(reads)("$step asks for $path and gives what Customer.io holds", async (read) => {
    expect(await cio.run(read.step, read.inputs)).toMatchObject(read.answer as object);
    expect(cio.requests.at(-1)).toMatchObject({
      method: "GET",
      path: read.path,
      bytes: 0,
      headers: { authorization: `Bearer ${cio.account.appApiKey}` },
    });
  });
});

test.each(reads)("$step may run while a workflow is built", ({ step }) => {
  expect(component.actions[step]?.performSafety).toBe("SAFE");
});

test.each(reads)("$step says which key is missing, before any request", async ({ step, inputs }) => {
  const error = await cio.failure(step, inputs, { connection: { appApiKey: "" } });
  expect(error.message).toMatch(/^App API Key: is missing on the connection; the App API needs it/);
  expect(cio.requests).toEqual([]);
});

test.each(lists)("$step gives an empty list where Customer.io says null", async ({ step, inputs, list }) => {
  cio.fail({ status: 200, body: { [list]: null } });
  expect(await cio.run(step, inputs)).toEqual({ [list]: [] });
});

test.each(paged)(
  "$step reads all pages, as large as they may be",
  async ({ step, inputs, list, largest }) => {
    cio.fail({ status: 200, body: { [list]: null, next: "MQ==" } });
    cio.fail({ status: 200, body: { [list]: ["first"], next: "Mg==" } });
    cio.fail({ status: 200, body: { [list]: ["second"], next: "" } });
    expect(await cio.run(step, { ...inputs, fetchAll: "true" })).toEqual({
      [list]: ["first", "second"],
      next: "",
    });
    expect(cio.requests.map(({ path }) => path.includes(largest))).toEqual([true, true, true]);
    expect(cio.requests.at(-1)?.path).toContain("start=Mg%3D%3D");
  },
);
