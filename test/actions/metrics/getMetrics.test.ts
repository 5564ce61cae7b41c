import component from "../../../src";
import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

const of = (configuration: string, values: Inputs) => ({ reportOf: { configuration, values } });

const metrics = async (configuration: string, values: Inputs) => {
  const { metric } = (await cio.run("getMetrics", of(configuration, values))) as {
    metric: { series: Record<string, number[]> };
  };
  return metric.series;
};

const sum = (series: number[] | undefined): number | undefined =>
  series?.reduce((total, count) => total + count, 0);

const origins = {
  campaign: ["campaignId", 5],
  broadcast: ["broadcastId", 8],
  newsletter: ["newsletterId", 10],
  transactional: ["transactionalMessageId", 44],
} as const;

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
  for (const [name, id] of Object.values(origins)) {
    const deliveryId = cio.sandbox.deliver("ada", { [name]: id });
    const clicked = { deliveryId, channel: "email", metric: "clicked", href: `https://example.com/${name}` };
    await cio.run("reportMetric", clicked);
    await cio.run("reportMetric", clicked);
  }
  cio.requests.length = 0;
});

const asked = () => cio.requests.map(({ method, path }) => `${method} ${path}`);

test.each([
  ["campaign", { campaignId: "5" }, "/v1/campaigns/5/metrics?version=1&period=days"],
  [
    "campaign",
    { campaignId: "5", channel: "email", period: "weeks", steps: "3" },
    "/v1/campaigns/5/metrics?version=1&type=email&period=weeks&steps=3",
  ],
  ["broadcast", { broadcastId: 8, period: "hours" }, "/v1/broadcasts/8/metrics?period=hours"],
  ["newsletter", { newsletterId: 10, steps: 7 }, "/v1/newsletters/10/metrics?period=days&steps=7"],
  [
    "transactional",
    { transactionalMessageId: 44, period: "months" },
    "/v1/transactional/44/metrics?period=months",
  ],
])("the metrics of a %s with %p count what was sent", async (configuration, values, path) => {
  const { sent, delivered } = await metrics(configuration, values);
  expect([sum(sent), sum(delivered)]).toEqual([1, 1]);
  expect(asked()).toEqual([`GET ${path}`]);
});

test("another channel has sent nothing", async () => {
  expect(sum((await metrics("campaign", { campaignId: "5", channel: "twilio" })).sent)).toBe(0);
});

test("the metrics of a campaign from one time to another count what was sent then", async () => {
  const values = { campaignId: "5", period: "months", from: "2020-01-01", timeZone: "Europe/Berlin" };
  expect(sum((await metrics("campaignBetween", { ...values, until: "2099-01-01" })).sent)).toBe(1);
  expect(sum((await metrics("campaignBetween", { ...values, until: "2020-02-01" })).sent)).toBe(0);
  expect(asked()).toEqual([
    "GET /v1/campaigns/5/metrics?version=2&res=months&tz=Europe%2FBerlin&start=1577836800&end=4070908800",
    "GET /v1/campaigns/5/metrics?version=2&res=months&tz=Europe%2FBerlin&start=1577836800&end=1580515200",
  ]);
});

test.each(Object.entries(origins))(
  "the links of a %s count its clicks",
  async (configuration, [name, id]) => {
    const values = { [name]: String(id) };
    const clicksOf = async (more: Inputs) => {
      const { links } = (await cio.run("getLinkMetrics", of(configuration, { ...values, ...more }))) as {
        links: { link: { href: string }; metric: { series: { clicked: number[] } } }[];
      };
      return links.map(({ link, metric }) => [link.href, sum(metric.series.clicked)]);
    };
    expect(await clicksOf({})).toEqual([[`https://example.com/${name}`, 2]]);
    expect(await clicksOf({ unique: "true", steps: "2" })).toEqual([[`https://example.com/${name}`, 1]]);
    expect(cio.requests.at(-1)?.path).toMatch(/\/metrics\/links\?period=days&steps=2&unique=true$/);
  },
);

test("null links are an empty list", async () => {
  cio.fail({ status: 200, body: { links: null } });
  expect(await cio.run("getLinkMetrics", of("campaign", { campaignId: 5 }))).toEqual({ links: [] });
});

test("both may run while a workflow is built", () => {
  const { getMetrics, getLinkMetrics } = component.actions;
  expect([getMetrics?.performSafety, getLinkMetrics?.performSafety]).toEqual(["SAFE", "SAFE"]);
});

const campaign = { campaignId: "5" };
const between = { ...campaign, from: "2026-11-01", until: "2026-12-01" };

test.each([
  ["nothing", "", /^Metrics Of: is required: a choice with its fields/],
  ["no choice", { configuration: "", values: {} }, /^Metrics Of: is required/],
  ["an unknown choice", { configuration: "constructor", values: {} }, /^Metrics Of: is required/],
  ["no fields", { configuration: "campaign" }, /^Metrics Of: is required/],
  ["no campaign", { configuration: "campaign", values: {} }, /^Campaign ID: is required/],
  [
    "no transactional message",
    { configuration: "transactional", values: { transactionalMessageId: "receipt" } },
    /^Transactional Message ID: must be a whole number/,
  ],
  [
    "46 days",
    { configuration: "campaign", values: { ...campaign, steps: "46" } },
    /^Steps: 46 days are too many; at most 45 days/,
  ],
  [
    "25 hours",
    { configuration: "newsletter", values: { newsletterId: 10, period: "hours", steps: "25" } },
    /^Steps: 25 hours are too many; at most 24 hours/,
  ],
  [
    "no steps",
    { configuration: "campaign", values: { ...campaign, steps: "0" } },
    /^Steps: must be a whole number from 1/,
  ],
  [
    "no beginning",
    { configuration: "campaignBetween", values: { ...between, from: "" } },
    /^From: is required/,
  ],
  ["no end", { configuration: "campaignBetween", values: { ...between, until: "" } }, /^Until: is required/],
  [
    "the end first",
    { configuration: "campaignBetween", values: { ...between, until: "2026-10-01" } },
    /^Until: is before From/,
  ],
  [
    "an unknown time zone",
    { configuration: "campaignBetween", values: { ...between, timeZone: "Berlin" } },
    /^Time Zone: is not the name of a time zone/,
  ],
])("%s is refused before any request", async (_, reportOf, message) => {
  expect((await cio.failure("getMetrics", { reportOf })).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});

test("a connection without an App API key says so", async () => {
  const error = await cio.failure("getMetrics", of("campaign", campaign), { connection: { appApiKey: "" } });
  expect(error.message).toMatch(/^App API Key: is missing on the connection/);
});
