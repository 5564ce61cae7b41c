import { useSandbox } from "../useSandbox";

const cio = useSandbox();

test("the user agent is the connector's, unless a raw request brings its own", async () => {
  await cio.run("identify", { id: "ada" });
  const raw = { url: "/v1/accounts/region", method: "GET" };
  await cio.run("rawRequest", raw);
  await cio.run("rawRequest", { ...raw, headers: [{ key: "User-Agent", value: "ours/1" }] });
  const agents = cio.requests.map(({ headers }) => headers["user-agent"]);
  expect(agents).toEqual(["customer-io-connector", "customer-io-connector", "ours/1"]);
});

test.each(["POST", "PATCH"])("a %s without a body says no type of one", async (method) => {
  await cio.failure("rawRequest", { url: "/v1/x", method });
  expect(cio.requests[0]?.headers).not.toHaveProperty("content-type");
});

test.each(["GET", "POST"])("the type that a raw %s without a body gives is sent", async (method) => {
  const headers = [{ key: "Content-Type", value: "text/csv" }];
  await cio.failure("rawRequest", { url: "/v1/x", method, headers });
  expect(cio.requests[0]?.headers).toMatchObject({ "content-type": "text/csv" });
});
