import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const suppress = (type: string, email: string) =>
  cio.app(`POST /v1/esp/suppression/${type}/${encodeURIComponent(email)}`);
const unsuppress = (type: string, email: string) =>
  cio.app(`DELETE /v1/esp/suppression/${type}/${encodeURIComponent(email)}`);

const shown = (email: string) => ({
  created: clock.now(),
  email,
  reason: "Uploaded manually via api.customer.io",
  status: "550",
});

test("an address is suppressed, found, and freed again, as often as it is asked", async () => {
  const replies = [
    await suppress("bounces", "Ada@Example.com"),
    await suppress("bounces", "ada@example.com"),
  ];
  expect(replies.map(({ status, json }) => [status, json])).toEqual([
    [200, {}],
    [200, {}],
  ]);
  expect((await cio.app("GET /v1/esp/search_suppression/ada@example.com")).json).toEqual({
    category: "bounces",
    suppressions: [shown("ada@example.com")],
  });
  expect(cio.suppressions()).toMatchObject([{ type: "bounces", email: "ada@example.com" }]);
  const freed = [
    await unsuppress("bounces", "ada@example.com"),
    await unsuppress("bounces", "ada@example.com"),
  ];
  expect(freed.map(({ status, text }) => [status, text])).toEqual([
    [204, ""],
    [204, ""],
  ]);
  expect((await cio.app("GET /v1/esp/search_suppression/ada@example.com")).json).toEqual({
    category: "",
    suppressions: null,
  });
});

test("the person stays as they are in Customer.io", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: { email: "ada@example.com" } });
  await suppress("blocks", "ada@example.com");
  expect([cio.isSuppressed("ada@example.com"), cio.person("ada")?.unsubscribed]).toEqual([false, false]);
});

test.each([
  ["bounces", "bounces"],
  ["blocks", "blocks"],
  ["spam_reports", "spam"],
  ["invalid_emails", "invalid"],
])("%s are listed as %s", async (type, category) => {
  await suppress(type, "ada@example.com");
  expect((await cio.app(`GET /v1/esp/suppression/${type}`)).json).toEqual({
    category,
    suppressions: [shown("ada@example.com")],
  });
});

test("a list is read by offset and limit, and is null past its end", async () => {
  for (const name of ["a", "b", "c"]) await suppress("bounces", `${name}@example.com`);
  const page = async (query: string) => (await cio.app(`GET /v1/esp/suppression/bounces?${query}`)).json;
  expect(await page("limit=2")).toMatchObject({
    suppressions: [{ email: "a@example.com" }, { email: "b@example.com" }],
  });
  expect(await page("limit=2&offset=2")).toMatchObject({ suppressions: [{ email: "c@example.com" }] });
  expect(await page("limit=2&offset=4")).toEqual({ category: "bounces", suppressions: null });
});

test("a list of one domain has cursors", async () => {
  for (const address of ["a@one.example", "b@one.example", "c@two.example"])
    await suppress("blocks", address);
  const page = async (query: string) =>
    (await cio.app(`GET /v1/esp/domains/one.example/suppression/blocks${query}`)).json as { next: string };
  const first = await page("?limit=1");
  expect(first).toMatchObject({ category: "blocks", suppressions: [{ email: "a@one.example" }] });
  expect(await page(`?limit=1&start=${encodeURIComponent(first.next)}`)).toMatchObject({
    suppressions: [{ email: "b@one.example" }],
    next: "",
  });
  expect(await page("?email=b@one.example")).toMatchObject({ suppressions: [{ email: "b@one.example" }] });
  expect((await cio.app("GET /v1/esp/suppression/blocks?domain=two.example")).json).toMatchObject({
    suppressions: [{ email: "c@two.example" }],
  });
});

test.each([
  "GET /v1/esp/suppression/letters",
  "GET /v1/esp/suppression/bounces?limit=1001",
  "GET /v1/esp/suppression/bounces?offset=-1",
  "POST /v1/esp/suppression/letters/ada@example.com",
  "POST /v1/esp/suppression/bounces/ada",
  "GET /v1/esp/search_suppression/ada",
])("%s is refused", async (route) => {
  expect((await cio.app(route)).status).toBe(400);
  expect(cio.suppressions()).toEqual([]);
});
