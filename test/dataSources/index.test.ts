import component from "../../src";
import { closeRealHosts, routeRealHosts } from "../realHosts";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

/** One dropdown, what it asks for and shows of a fresh sandbox, and how its list looks in an answer. */
interface Row {
  key: string;
  path: string;
  shown: { key: string; label: string }[];
  list: string;
}

const rows: Row[] = [
  {
    key: "selectCampaign",
    path: "/v1/campaigns",
    shown: [
      { key: "5", label: "Welcome (5)" },
      { key: "6", label: "Win back (6)" },
    ],
    list: "campaigns",
  },
  {
    key: "selectNewsletter",
    path: "/v1/newsletters",
    shown: [
      { key: "10", label: "October news (10)" },
      { key: "11", label: "Spring sale (11)" },
    ],
    list: "newsletters",
  },
  {
    key: "selectTransactionalMessage",
    path: "/v1/transactional",
    shown: [
      { key: "49", label: "Appointment (49)" },
      { key: "48", label: "Invoice ready (48)" },
      { key: "47", label: "Order confirmation (47)" },
      { key: "45", label: "Order shipped (45)" },
      { key: "44", label: "Password reset (44)" },
      { key: "1", label: "Receipt (1)" },
      { key: "46", label: "Verification code (46)" },
    ],
    list: "messages",
  },
  {
    key: "selectBroadcast",
    path: "/v1/broadcasts",
    shown: [
      { key: "9", label: "Outage notice (9)" },
      { key: "8", label: "Product news (8)" },
    ],
    list: "broadcasts",
  },
  {
    key: "selectExport",
    path: "/v1/exports",
    shown: [],
    list: "exports",
  },
  {
    key: "selectManualSegment",
    path: "/v1/segments",
    shown: [{ key: "7", label: "Newsletter readers (7)" }],
    list: "segments",
  },
  {
    key: "selectObjectType",
    path: "/v1/object_types",
    shown: [
      { key: "2", label: "Accounts (2)" },
      { key: "1", label: "Companies (1)" },
    ],
    list: "types",
  },
  {
    key: "selectSegment",
    path: "/v1/segments",
    shown: [
      { key: "7", label: "Newsletter readers (7)" },
      { key: "1", label: "Signed up (1)" },
    ],
    list: "segments",
  },
  {
    key: "selectCollection",
    path: "/v1/collections",
    shown: [{ key: "1", label: "upcoming_events (1)" }],
    list: "collections",
  },
  {
    key: "selectSnippet",
    path: "/v1/snippets",
    shown: [
      { key: "footer", label: "footer" },
      { key: "greeting", label: "greeting" },
    ],
    list: "snippets",
  },
  {
    key: "selectTopic",
    path: "/v1/subscription_topics",
    shown: [
      { key: "2", label: "Offers (2)" },
      { key: "1", label: "Product updates (1)" },
    ],
    list: "topics",
  },
  {
    key: "selectSenderIdentity",
    path: "/v1/sender_identities",
    shown: [
      { key: "News <news@example.com>", label: "News <news@example.com>" },
      { key: "Support <support@example.com>", label: "Support <support@example.com>" },
    ],
    list: "sender_identities",
  },
];

test("every dropdown is among these tests", () => {
  expect(rows.map(({ key }) => key).sort()).toEqual(Object.keys(component.dataSources).sort());
});

describe.each(rows)("$key", ({ key, path, shown, list }) => {
  test("shows what the account has, asked for with the App API key", async () => {
    expect(await cio.offered(key)).toEqual(shown);
    expect(cio.requests[0]).toMatchObject({
      method: "GET",
      path,
      headers: { authorization: `Bearer ${cio.account.appApiKey}` },
    });
  });

  test("shows nothing where the list is null", async () => {
    cio.fail({ status: 200, body: { [list]: null } });
    expect(await cio.offered(key)).toEqual([]);
  });

  test("reads a list in pages to its end", async () => {
    const entries = await entriesOf(path, list);
    cio.fail({ status: 200, body: { [list]: null, next: "MQ==" } });
    cio.fail({ status: 200, body: { [list]: entries, next: "" } });
    expect(await cio.offered(key)).toEqual(shown);
    expect(cio.requests.at(-1)?.path).toMatch(/[?&]start=MQ%3D%3D$/);
  });

  test("says which key is missing on a connection without one, before any request", async () => {
    await expect(cio.offered(key, { appApiKey: "" })).rejects.toThrow(
      /^App API Key: is missing on the connection; the App API needs it/,
    );
    expect(cio.requests).toEqual([]);
  });

  test("says that the key is wrong, which is not an empty list", async () => {
    await expect(cio.offered(key, { appApiKey: "wrong" })).rejects.toThrow(
      new RegExp(`^GET ${path} failed with status 401 .*did not accept the App API key`),
    );
  });
});

/** The entries that the sandbox itself gives. */
const entriesOf = async (path: string, list: string): Promise<unknown[]> => {
  const answer = await fetch(`${cio.sandbox.us.url}${path}`, {
    headers: { authorization: `Bearer ${cio.account.appApiKey}` },
  });
  const all = (await answer.json()) as Record<string, unknown[]>;
  cio.requests.length = 0;
  return all[list] ?? [];
};

const segment = (id: unknown, name: unknown, type = "manual") => ({ id, name, type });

const answerSegments = (...segments: unknown[]) => cio.fail({ status: 200, body: { segments } });

const offeredSegments = () => cio.offered("selectManualSegment");

test("entries are sorted by name, numbers in them by value", async () => {
  answerSegments(segment(3, "Week 10"), segment(1, "étude"), segment(4, "Week 9"), segment(2, "Zebra"));
  expect(await offeredSegments()).toEqual([
    { key: "1", label: "étude (1)" },
    { key: "4", label: "Week 9 (4)" },
    { key: "3", label: "Week 10 (3)" },
    { key: "2", label: "Zebra (2)" },
  ]);
});

test("an entry without a name shows its key, and one without a key is left out", async () => {
  answerSegments(segment(3, null), segment(4, ""), segment(null, "Nobody"), segment("", "Nothing"), "text");
  expect(await offeredSegments()).toEqual([
    { key: "3", label: "3" },
    { key: "4", label: "4" },
  ]);
});

test("two of one name are told apart", async () => {
  answerSegments(segment(3, "VIP"), segment(12, "VIP"));
  expect(await offeredSegments()).toEqual([
    { key: "3", label: "VIP (3)" },
    { key: "12", label: "VIP (12)" },
  ]);
});

test("a list is cut after 20 pages, and the log says so", async () => {
  for (let page = 1; page <= 20; page += 1)
    cio.fail({ status: 200, body: { segments: [segment(page, "Page")], next: String(page) } });
  expect(await offeredSegments()).toHaveLength(20);
  expect(cio.requests).toHaveLength(20);
  expect(cio.log.at("warn")).toEqual(["Select Manual Segment: the list is cut after 20 pages"]);
});

test("a list that was read whole writes nothing to the log", async () => {
  await offeredSegments();
  expect(cio.log.lines).toEqual([]);
});

test("it is asked for three times at most", async () => {
  cio.fail({ status: 500, times: 4 });
  await expect(offeredSegments()).rejects.toThrow(/failed with status 500 after 3 attempts/);
  expect(cio.requests).toHaveLength(3);
});

test("a form without a connection says so", async () => {
  const { perform } = component.dataSources.selectManualSegment ?? {};
  await expect(perform?.({ logger: cio.log.logger } as never, { connection: "" })).rejects.toThrow(
    /^Connection: is required/,
  );
});

test("a connection with an App API key alone is enough", async () => {
  expect(await cio.offered("selectManualSegment", { siteId: "", apiKey: "" })).toHaveLength(1);
});

describe("without an address of its own, a connection", () => {
  beforeEach(() => routeRealHosts(cio.sandbox));
  afterEach(closeRealHosts);

  test.each(["US", "EU"] as const)("of the %s asks there", async (region) => {
    const { appApiKey } = region === "EU" ? cio.sandbox.euAccount : cio.sandbox.account;
    await cio.offered("selectManualSegment", { baseUrl: "", region, appApiKey });
    expect(cio.requests).toMatchObject([{ region: region.toLowerCase(), path: "/v1/segments" }]);
  });
});
