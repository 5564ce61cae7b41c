import { newClock, useSandbox } from "./client";

const start = 1_700_000_000;
const clock = newClock(start);
const cio = useSandbox({ now: clock.now });

const day = 86_400;

type Origin = Parameters<typeof cio.deliver>[1];

/** Every kind of sending, and what says that a delivery belongs to it. */
const kinds: [path: string, origin: Origin, other: Origin][] = [
  ["campaigns/5", { campaignId: 5 }, { campaignId: 6 }],
  ["broadcasts/8", { broadcastId: 8 }, { broadcastId: 9 }],
  ["newsletters/10", { newsletterId: 10 }, { newsletterId: 11 }],
  ["transactional/44", { transactionalMessageId: 44 }, { transactionalMessageId: 1 }],
];

const series = async (path: string, query = "") =>
  (
    (await cio.app(`GET /v1/${path}/metrics${query}`)).json as {
      metric: { series: Record<string, number[]> };
    }
  ).metric.series;

const links = async (path: string, query = "") =>
  (await cio.app(`GET /v1/${path}/metrics/links${query}`)).json;

const report = (delivery_id: string, metric: string, more: Record<string, unknown> = {}) =>
  cio.track("POST /api/v1/metrics", {
    as: "none",
    body: { delivery_id, metric, timestamp: clock.now(), ...more },
  });

beforeEach(async () => {
  for (const id of ["ada", "bob"])
    await cio.track(`PUT /api/v1/customers/${id}`, { body: { email: `${id}@example.com` } });
});

describe.each(kinds)("%s", (path, origin, other) => {
  test("counts what happened to its messages by day, the oldest first", async () => {
    const delivery = cio.deliver("ada", origin);
    cio.deliver("ada", other);
    cio.pass(day);
    cio.deliver("bob", origin);
    await report(delivery, "opened", { timestamp: start + day });
    const { sent, created, opened, clicked } = await series(path, "?steps=3");
    expect({ sent, created, opened, clicked }).toEqual({
      sent: [0, 1, 1],
      created: [0, 1, 1],
      opened: [0, 0, 1],
      clicked: [0, 0, 0],
    });
  });

  test("counts the clicks on each link, or the people who clicked", async () => {
    const delivery = cio.deliver("ada", origin);
    await report(delivery, "clicked", { href: "https://example.com/a" });
    await report(delivery, "clicked", { href: "https://example.com/a" });
    await report(delivery, "clicked", { href: "https://example.com/b" });
    const link = (id: number, page: string, clicks: number) => ({
      link: { id, href: `https://example.com/${page}` },
      metric: { series: { clicked: [0, clicks] } },
    });
    expect(await links(path, "?steps=2")).toEqual({ links: [link(1, "a", 2), link(2, "b", 1)] });
    expect(await links(path, "?steps=2&unique=true")).toEqual({ links: [link(1, "a", 1), link(2, "b", 1)] });
  });

  test("lists its own messages", async () => {
    const delivery = cio.deliver("ada", origin);
    cio.deliver("ada", other);
    expect((await cio.app(`GET /v1/${path}/messages`)).json).toMatchObject({ messages: [{ id: delivery }] });
  });
});

test.each([
  ["", 45],
  ["?period=hours", 24],
  ["?period=weeks", 12],
  ["?period=months", 12],
  ["?period=months&steps=121", 121],
])("metrics with %s have %d steps", async (query, steps) => {
  expect((await series("campaigns/5", query)).sent).toHaveLength(steps);
});

test.each([
  "?period=years",
  "?period=days&steps=46",
  "?steps=0",
  "?steps=few",
  "?type=letter",
  "?version=3",
  "?version=2",
  "?version=2&start=10&end=5",
  "?version=2&start=0&end=1700000000&res=hourly",
  "?version=2&start=0&end=10&res=yearly",
])("metrics with %s are refused", async (query) => {
  expect((await cio.app(`GET /v1/campaigns/5/metrics${query}`)).status).toBe(400);
});

test("metrics of a campaign are asked for by start, end and resolution, too", async () => {
  cio.deliver("ada", { campaignId: 5 });
  const query = `?version=2&start=${start - day}&end=${start + day}&res=daily&tz=Europe/Berlin`;
  expect((await series("campaigns/5", query)).sent).toEqual([0, 1, 0]);
});

test("metrics are asked for by type", async () => {
  cio.deliver("ada", { campaignId: 5 });
  cio.deliver("ada", { campaignId: 5, channel: "sms" });
  expect((await series("campaigns/5", "?type=twilio&steps=1")).sent).toEqual([1]);
});

test("transactional messages call no webhooks and count none", async () => {
  expect(await series("transactional/44")).not.toHaveProperty("2xx");
  expect(await series("campaigns/5")).toHaveProperty("2xx");
});
