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
