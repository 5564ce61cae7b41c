import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const view = (inputs: Record<string, unknown> = {}) =>
  cio.run("trackPageView", { id: "ada", url: "https://example.com/pricing", ...inputs });

test("the page view is stored with the URL as its name", async () => {
  expect(await view()).toEqual({});
  expect(cio.person("ada")?.events).toMatchObject([{ type: "page", name: "https://example.com/pricing" }]);
});

test("a path is sent as it is", async () => {
  await view({ url: "/pricing?plan=pro" });
  expect(cio.sent).toMatchObject({ name: "/pricing?plan=pro" });
});

test("event data, time and key are sent too", async () => {
  await view({
    eventData: { referrer: "/" },
    eventAttributes: { title: "Pricing" },
    timestamp: "2026-11-20T09:30:00Z",
    eventId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  });
  expect(cio.sent).toEqual({
    name: "https://example.com/pricing",
    type: "page",
    id: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    timestamp: 1_795_167_000,
    data: { title: "Pricing", referrer: "/" },
  });
});

test("a page view is stored once when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await view(atOnce);
  expect(cio.requests).toHaveLength(2);
  expect(cio.person("ada")?.events).toHaveLength(1);
});

describe("a URL of a campaign, longer than Customer.io takes,", () => {
  const page = "https://example.com/pricing";
  const campaign = `${page}?utm_source=newsletter&utm_medium=email&utm_campaign=autumn-2026&utm_content=button#plans`;

  test("is refused, and the error names the choice", async () => {
    const error = await cio.failure("trackPageView", { id: "ada", url: campaign });
    expect(error.message).toMatch(/^URL: is 11\d bytes long; at most 100 bytes are allowed\. Long URLs can/);
    expect(cio.requests).toHaveLength(0);
  });

  test("goes without its query and fragment where that is chosen, and whole into the event data", async () => {
    await view({ url: campaign, longUrls: "leaveOutQuery", eventData: { referrer: "/" } });
    expect(cio.person("ada")?.events).toMatchObject([
      { type: "page", name: page, data: { url: campaign, referrer: "/" } },
    ]);
  });

  test.each([
    ["Event Data", { eventData: { url: "mine" } }],
    ["Additional Event Data", { eventAttributes: { url: "mine" } }],
  ])("does not replace the url of %s", async (_, inputs) => {
    await view({ url: campaign, longUrls: "leaveOutQuery", ...inputs });
    expect(cio.sent).toMatchObject({ name: page, data: { url: "mine" } });
  });

  test.each([
    { eventAttributes: { url: "" } },
    { eventData: { url: "" } },
    { eventAttributes: { url: null } },
  ])("takes the place of a url that is left out: %j", async (inputs) => {
    await view({ url: campaign, longUrls: "leaveOutQuery", emptyValues: "leaveOut", ...inputs });
    expect(cio.sent).toMatchObject({ name: page, data: { url: campaign } });
  });

  test("may have its fragment first", async () => {
    await view({ url: `${page}#${"x".repeat(100)}?a`, longUrls: "leaveOutQuery" });
    expect(cio.sent).toMatchObject({ name: page });
  });

  test.each([
    ["long without its query, too", `https://example.com/${"x".repeat(81)}?a=1`],
    ["nothing but a query", `?a=${"x".repeat(100)}`],
  ])("is refused when it is %s", async (_, url) => {
    const error = await cio.failure("trackPageView", { id: "ada", url, longUrls: "leaveOutQuery" });
    expect(error.message).toMatch(/^URL: is 10\d bytes long; .* leaving out its query does not help$/);
    expect(cio.requests).toHaveLength(0);
  });
});

test("a URL of 100 bytes keeps its query, whatever Long URLs says", async () => {
  const url = `https://example.com/?q=${"x".repeat(77)}`;
  await view({ url, longUrls: "leaveOutQuery" });
  expect(cio.sent).toEqual({ name: url, type: "page", id: expect.any(String) });
});

test.each([
  ["no URL", "", /^URL: is required/],
  [
    "a URL of 101 bytes",
    `https://example.com/${"x".repeat(81)}`,
    /^URL: is 101 bytes long; at most 100 bytes/,
  ],
])("%s is refused before any request", async (_, url, message) => {
  expect((await cio.failure("trackPageView", { id: "ada", url })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
