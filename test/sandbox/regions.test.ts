import { useSandbox } from "./client";

const cio = useSandbox();

const region = (as: "us" | "eu", at: "us" | "eu") => cio.track("GET /api/v1/accounts/region", { as, at });

test.each([
  ["us", "us"],
  ["us", "eu"],
] as const)("the region of the %s account is told on the %s host", async (as, at) => {
  expect(await region(as, at)).toMatchObject({
    status: 200,
    json: { url: "https://track.customer.io", region: "us", environment_id: cio.account.workspaceId },
  });
});

test.each([
  ["eu", "us"],
  ["eu", "eu"],
] as const)("the region of the %s account is told on the %s host", async (as, at) => {
  expect(await region(as, at)).toMatchObject({
    status: 200,
    json: { url: "https://track-eu.customer.io", region: "eu", environment_id: cio.euAccount.workspaceId },
  });
});

test("an EU account is redirected from the US host, and what it sent is on record there", async () => {
  const reply = await cio.track("PUT /api/v1/customers/ada?x=1", {
    as: "eu",
    at: "us",
    body: { plan: "pro" },
  });
  expect(reply.status).toBe(301);
  expect(reply.headers.get("location")).toBe(`${cio.eu.url}/api/v1/customers/ada?x=1`);
  expect(cio.requests.map(({ region, body }) => [region, body.toString()])).toEqual([
    ["us", '{"plan":"pro"}'],
  ]);
  expect([...cio.people("us"), ...cio.people("eu")]).toEqual([]);
});

test("a US account fails on the EU host", async () => {
  const reply = await cio.track("PUT /api/v1/customers/ada", { as: "us", at: "eu", body: {} });
  expect(reply.status).toBe(401);
});

test("each region holds its own people", async () => {
  await cio.track("PUT /api/v1/customers/ada", { as: "eu", at: "eu", body: { plan: "pro" } });
  expect([cio.person("ada", "us"), cio.person("ada", "eu")?.attributes]).toEqual([
    undefined,
    { plan: "pro" },
  ]);
});
