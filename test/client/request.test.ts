import { useSandbox } from "../useSandbox";
import { clientOf, trackAda } from "./clientOf";

const cio = useSandbox();

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
