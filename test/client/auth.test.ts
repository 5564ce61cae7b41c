import { newRedact } from "../../src/client/auth";
import { isLinear } from "../growth";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const base64 = (text: string) => Buffer.from(text).toString("base64");
const base64url = (text: string) => Buffer.from(text).toString("base64url");

const connectionWith = (fields: Record<string, unknown>) => ({ key: "apiKey", configVarKey: "", fields });

describe("redaction", () => {
  test("replaces every occurrence of every secret", () => {
    const redact = newRedact([connectionWith({ apiKey: "key", siteId: "site" })]);
    expect(redact("a key, a site, a key")).toBe("a [redacted], a [redacted], a [redacted]");
  });

  test("knows every field that holds a key", () => {
    const fields = { apiKey: "first", siteId: "second", appApiKey: "third", webhookSigningKey: "fourth" };
    const redact = newRedact([connectionWith(fields)]);
    expect(redact("first second third fourth Zm91cnRo")).toBe(Array(5).fill("[redacted]").join(" "));
  });

  test("leaves nothing standing of a secret that holds another one", () => {
    const redact = newRedact([connectionWith({ apiKey: "long", siteId: "longsecret" })]);
    expect(redact("longsecret")).toBe("[redacted]");
  });

  test("knows a connection that is added after the first text", () => {
    const connections = [connectionWith({ appApiKey: "first" })];
    const redact = newRedact(connections);
    expect(redact("first second")).toBe("[redacted] second");
    connections.push(connectionWith({ appApiKey: "second" }));
    expect(redact("first second")).toBe("[redacted] [redacted]");
  });

  test.each([
    ["as it is", (secret: string) => secret],
    ["in base64", base64],
    ["in base64 without padding", (secret: string) => base64(secret).replace(/=+$/, "")],
    ["in base64url", base64url],
    ["in a URL", encodeURIComponent],
    ["in base64 in a URL", (secret: string) => encodeURIComponent(base64(secret))],
    ["in JSON", (secret: string) => JSON.stringify(secret).slice(1, -1)],
    ["in base64 in JSON with slashes escaped", (secret: string) => base64(secret).replaceAll("/", "\\/")],
  ])("finds a key and the pair of Site ID and key %s", (_, write) => {
    const [siteId, apiKey] = ["site~~~???", 'key"\\>>>???/~~~'];
    const redact = newRedact([connectionWith({ siteId, apiKey })]);
    expect(redact(`${write(apiKey)}, ${write(`${siteId}:${apiKey}`)}.`)).toMatch(
      /^\[redacted\], \[redacted\](?:(?::|%3A)\[redacted\])?\.$/,
    );
  });

  test("is possible with a key that holds half a character", () => {
    const redact = newRedact([connectionWith({ siteId: "site\ud800", apiKey: "key" })]);
    expect(redact("the key")).toBe("the [redacted]");
  });
});

describe("nothing of a key is left in an error", () => {
  const apiKey = "0123456789abcdefghij>>>???";
  const identify = async (fault: Parameters<typeof cio.fail>[0]) => {
    cio.fail(fault);
    const { message } = await cio.failure("identify", { id: "ada" }, { connection: { apiKey } });
    return message;
  };

  test.each([
    ["a message", (echo: string) => ({ message: `${"x".repeat(985)} ${echo}` })],
    ["the field of an error", (echo: string) => ({ body: { errors: [{ field: echo, message: "no" }] } })],
    ["the reason of an error", (echo: string) => ({ body: { errors: [{ reason: echo }] } })],
    [
      "the title of a web page",
      (echo: string) => ({ body: `<html><title>${"x".repeat(85)} ${echo}</title>` }),
    ],
    [
      "the address of a redirect",
      (echo: string) => ({ status: 301, redirect: `https://${echo}.example.com` }),
    ],
  ])("by %s that is cut or taken apart after the beginning of it", async (_, fault) => {
    for (const echo of [apiKey, base64(apiKey), base64url(apiKey)])
      expect((await identify({ status: 400, ...fault(echo) })).toLowerCase()).not.toContain(
        echo.slice(0, 8).toLowerCase(),
      );
    expect.assertions(3);
  });
});

test("no text takes more than linear time to redact", () => {
  const redact = newRedact([connectionWith({ siteId: "aaaaaaaaaaaaaaab", apiKey: "0".repeat(64) })]);
  for (const part of ["a", "0", "aaaaaaaaaaaaaaa ", "aaaaaaaaaaaaaaab"])
    expect(isLinear((size) => () => redact(part.repeat((10 * size) / part.length)))).toBe(true);
}, 30_000);

describe("which connection to choose is said", () => {
  const failing = async (action: string, connection: object) =>
    cio.failure(action, {
      ...(action === "track" ? { cioConnection: connection } : { connection }),
      ...{ id: "ada", eventName: "seen", url: "/v1/accounts/region", method: "GET" },
    });

  test.each(["track", "rawRequest"])("when %s has one of the type App API Key", async (action) => {
    const connection = { key: "appApiKey", configVarKey: "", fields: { appApiKey: "a", region: "auto" } };
    const error = await failing(action, connection);
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(error.message).toBe(
      "Connection: has the type App API Key, but the Track API needs a Track API key and its Site ID: choose a connection of the type API Key",
    );
    expect(cio.requests).toHaveLength(0);
  });

  test("and a missing field is named when one of the right type lacks it", async () => {
    expect((await failing("track", connectionWith({ appApiKey: "a" }))).message).toMatch(
      /^Site ID: is missing on the connection; the Track API needs it/,
    );
  });
});

test("an error about a key that was not accepted names the step that finds out why", async () => {
  const error = await cio.failure("identify", { id: "ada" }, { connection: { apiKey: "wrong" } });
  expect(error.message).toMatch(
    /Usual causes: .*other region\. The step Test Connection finds out which it is$/,
  );
});

test.each([
  ["identify", "siteId", "Site ID"],
  ["identify", "apiKey", "API Key"],
  ["rawRequestApp", "appApiKey", "App API Key"],
])("%s refuses a %s that is longer than any key before any request", async (action, field, label) => {
  const inputs = { id: "ada", url: "/workspaces", method: "GET" };
  const error = await cio.failure(action, inputs, { connection: { [field]: "x".repeat(5000) } });
  expect(error).toMatchObject({ name: "ConnectionError", message: `${label}: is longer than any key` });
  expect(cio.requests).toHaveLength(0);
});

test("a client and the guesses that Test Connection makes of it hide the keys of each other", async () => {
  const fields = { siteId: "wrong-site", apiKey: "wrong-key", appApiKey: "wrong-app-key" };
  const secrets = [
    "wrong-site:wrong-key",
    "wrong-key:wrong-site",
    "wrong-app-key",
    "wrong-site",
    "wrong-key",
  ];
  const echo = { status: 500, message: `seen ${secrets.map(base64url).join(" ")} ${secrets.join(" ")}.` };
  const test = { connection: fields };

  // The swapped pair is asked about third, after both regions refused the pair as it is.
  cio.fail({ status: 401, times: 2 });
  cio.fail({ ...echo, times: 2 });
  const swapped = JSON.stringify(await cio.run("testConnection", { maxRetries: "0" }, test));
  // The App API key is replaced in the last guess about the Track API key; its own test comes after it.
  cio.fail({ status: 401, times: 4 });
  cio.fail({ ...echo, times: 2 });
  const replaced = JSON.stringify(await cio.run("testConnection", { maxRetries: "0" }, test));

  for (const outcome of [swapped, replaced]) {
    expect(outcome.match(/seen (?:\[redacted\][ :.]*)+"/g)).toHaveLength(2);
    expect(outcome).not.toContain("wrong-");
  }
});
