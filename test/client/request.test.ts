import { useSandbox } from "../useSandbox";
import { clientOf, trackAda } from "./clientOf";

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

test("an answer that is accepted though it is no success may be a web page", async () => {
  cio.fail({ html: true, status: 400 });
  const request = { ...trackAda, accept: [400] };
  expect(await clientOf(cio).send(request)).toMatchObject({
    status: 400,
    data: expect.stringContaining("Bad Gateway"),
  });
});

describe("an answer that is 100000 levels deep", () => {
  const deep = [
    `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
  ];

  test.each(deep)("is read (%#)", async (body) => {
    cio.fail({ status: 200, body });
    expect(typeof (await cio.run("rawRequest", { url: "/v1/x", method: "GET" }))).toBe("object");
  });

  test.each(deep)("is an ordinary error when it is a refusal (%#)", async (body) => {
    cio.fail({ status: 400, body: `{"errors":${body}}` });
    const error = await cio.failure("rawRequest", { url: "/v1/x", method: "GET" });
    expect(error.message).toContain("the answer has no message that could be read");
  });
});
