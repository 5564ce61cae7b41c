import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const raw = (inputs: Record<string, unknown>) =>
  cio.run("rawRequest", { url: "/v1/accounts/region", method: "GET", ...inputs });

const refused = (inputs: Record<string, unknown>) =>
  cio.failure("rawRequest", { url: "/v1/accounts/region", method: "GET", ...inputs });

const last = () => {
  const request = cio.requests.at(-1);
  if (!request) throw new Error("nothing was sent");
  return request;
};

test("the path is appended to the base URL and the answer is the result", async () => {
  expect(await raw({})).toMatchObject({ region: "us", environment_id: cio.account.workspaceId });
  expect(last()).toMatchObject({ method: "GET", path: "/api/v1/accounts/region" });
});

test("spaces around the path are removed", async () => {
  await raw({ url: "  /v1/accounts/region\n" });
  expect(last().path).toBe("/api/v1/accounts/region");
});

test("a person can be changed with it", async () => {
  await raw({ url: "/v1/customers/ada%40example.com", method: "PUT", data: { plan: "pro" } });
  expect(cio.person("ada@example.com")?.attributes).toEqual({ plan: "pro" });
});

test.each([
  ["/v1/a b", "/api/v1/a%20b"],
  ["/v1/é", "/api/v1/%C3%A9"],
  ["/v1/a%20b", "/api/v1/a%20b"],
  ["/v1/a%2Fb", "/api/v1/a%2Fb"],
  ["/v1/a.b/...", "/api/v1/a.b/..."],
  ["/v1/ada@example.com", "/api/v1/ada@example.com"],
  ["/v1/a:b", "/api/v1/a:b"],
  ["/v1/customers/undefined", "/api/v1/customers/undefined"],
  ["/v1/customers/%7Bid%7D", "/api/v1/customers/%7Bid%7D"],
  ['/v1/x?filter={"a":{}}', "/api/v1/x?filter={%22a%22:{}}"],
])("the path %p is sent as %p", async (url, path) => {
  await refused({ url });
  expect(last().path).toBe(path);
});

describe("the query", () => {
  test("of the URL and Query Parameters are merged, each value encoded", async () => {
    await refused({
      url: "/v1/x?a=1&b=%2B",
      queryParams: [
        { key: "email", value: "ada+1@example.com" },
        { key: "n", value: 5 },
        { key: "on", value: true },
      ],
    });
    expect(last().path).toBe("/api/v1/x?a=1&b=%2B&email=ada%2B1%40example.com&n=5&on=true");
  });

  test("may repeat a key", async () => {
    await refused({
      url: "/v1/x",
      queryParams: [
        { key: "a", value: "1" },
        { key: "a", value: "2" },
      ],
    });
    expect(last().path).toBe("/api/v1/x?a=1&a=2");
  });

  test("may come as an object", async () => {
    await refused({ url: "/v1/x", queryParams: { a: "1 &", b: undefined, c: null } });
    expect(last().path).toBe("/api/v1/x?a=1%20%26");
  });

  test.each(["/v1/x?", "/v1/x?b=2&"])("may have begun in the URL: %s", async (url) => {
    await refused({ url, queryParams: { a: "1" } });
    expect(last().path).toBe(`/api${url}a=1`);
  });
});

describe("the URL is refused before any request, with the reason and an example:", () => {
  test.each([
    ["", "is empty"],
    ["   ", "is empty"],
    ["/", "is empty"],
    ["/?x=1", "is empty"],
    ["https://evil.example.com/v1", "must be a path, not a whole address"],
    ["HTTPS://evil.example.com", "must be a path, not a whole address"],
    ["javascript:alert(1)", "must be a path, not a whole address"],
    ["v1/accounts/region", "must start with /"],
    ["@evil.example.com", "must start with /"],
    ["evil.example.com", "must start with /"],
    ["//evil.example.com/v1", "must start with one slash"],
    ["/\\evil.example.com", "must start with one slash"],
    ["\\\\evil.example.com", "must start with /"],
    ["/v1\\..\\..", "must not contain a backslash"],
    ["/v1/../../x", "must not contain the segments"],
    ["/v1/..", "must not contain the segments"],
    ["/..", "must not contain the segments"],
    ["/v1/./x", "must not contain the segments"],
    ["/v1/%2e%2e/x", "must not contain the segments"],
    ["/v1/.%2E/x", "must not contain the segments"],
    ["/v1/%252e%252e/x", "must not contain the segments"],
    ["/v1/..%2fx", "must not contain the segments"],
    ["/%ff/%2e%2e/%2e%2e/x", "must not contain the segments"],
    ["/v1/%ff/a/%252E%2e/b", "must not contain the segments"],
    ["/v1/x%5c..%5cy", "must not contain the segments"],
    ["/v1/%25%32%65%25%32%65/x", "must not contain the segments"],
    [`/v1/%${"25".repeat(20_000)}2e./x`, "must not contain the segments"],
    ["/v1/customers/{id}", "was not filled in"],
    ["/v1/customers/{{customer.id}}/events", "was not filled in"],
    ["/v1/customers/{{ a/b }}", "was not filled in"],
    ["/v1/customers/{}", "was not filled in"],
    ["/v1/x\r\nHost: evil.example.com", "must not contain control characters"],
    ["/v1/x\ty", "must not contain control characters"],
    ["/v1/x\u0000", "must not contain control characters"],
    ["/v1/x#y", "must not contain #"],
    ["/v1/100%", "contains a % that is not part of an encoded character"],
    ["/api/v1/accounts/region", "must not start with /api"],
  ])("%j", async (url, why) => {
    const error = await refused({ url });
    expect(error.message).toMatch(/^URL: /);
    expect(error.message).toContain(why);
    expect(error.message).toContain("A right one is /v1/accounts/region");
    expect(cio.requests).toHaveLength(0);
  });
});

test("half a character in the URL is refused", async () => {
  expect((await refused({ url: "/v1/\ud800" })).message).toMatch(/^URL: contains half of a character/);
});

describe("the body", () => {
  const send = async (data: unknown, more: Record<string, unknown> = {}) => {
    await refused({ url: "/v1/x", method: "POST", data, ...more });
    return [last().headers["content-type"], last().body.toString()];
  };

  test.each([
    ["an object", { a: 1 }, "application/json", '{"a":1}'],
    ["a list", [1, "b"], "application/json", '[1,"b"]'],
    ["a number", 5, "application/json", "5"],
    [
      "JSON text, to the last digit",
      ' {"a": 12345678901234567890}',
      "application/json",
      ' {"a": 12345678901234567890}',
    ],
    ["other text", "a=1&b=2", "text/plain", "a=1&b=2"],
    ["bytes", Buffer.from("bytes"), "application/octet-stream", "bytes"],
    ["a file", { data: Buffer.from("a,b"), contentType: "text/csv" }, "text/csv", "a,b"],
    ["a file of unknown type", { data: Buffer.from("a,b") }, "application/octet-stream", "a,b"],
  ])("is %s", async (_, data, contentType, body) => {
    expect(await send(data)).toEqual([contentType, body]);
  });

  test.each([
    ["lines of JSON", '{"a":1}\n{"a":2}\r\n'],
    ["a template", "{{ name }}"],
    ["a list of a template", "[{{ name }}]"],
    ["words in brackets", "[draft] hello"],
  ])("is %s as it is typed", async (_, data) => {
    expect(await send(data)).toEqual(["text/plain", data]);
  });

  test("that is no JSON is sent as it is to whoever set its Content-Type", async () => {
    const headers = { "content-type": "application/x-ndjson" };
    expect(await send('{"a":1,}', { headers })).toEqual(["application/x-ndjson", '{"a":1,}']);
  });

  test.each([['{"plan":"pro",}'], ['[{"a":1},]'], [' { "a": 1'], ["[{a: 1}]"], ['{"a":1}\n{"b":']])(
    "that begins like JSON and is broken is refused: %s",
    async (data) => {
      const error = await refused({ url: "/v1/x", method: "POST", data });
      expect(error.message).toMatch(/^Data: /);
      expect(error.message).toContain("Body Type Text");
      expect(cio.requests).toHaveLength(0);
    },
  );

  test("has the Content-Type that was given", async () => {
    const headers = [{ key: "Content-Type", value: "application/xml" }];
    expect(await send("<a/>", { headers })).toEqual(["application/xml", "<a/>"]);
  });

  test.each([undefined, null, ""])("is absent when Data is %p", async (data) => {
    expect(await send(data)).toEqual([undefined, ""]);
  });

  test("is a multipart upload of fields and named files", async () => {
    const [contentType, body] = await send("", {
      formData: [
        { key: "title", value: "People" },
        { key: "count", value: 2 },
      ],
      fileData: [
        { key: "csv", value: { data: Buffer.from("id\nada\n"), contentType: "text/csv" } },
        { key: "note", value: "hello" },
      ],
      fileDataFileNames: [{ key: "csv", value: "people.csv" }],
    });
    expect(contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('name="title"\r\n\r\nPeople\r\n');
    expect(body).toContain('name="count"\r\n\r\n2\r\n');
    expect(body).toContain(
      'name="csv"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\nid\nada\n\r\n',
    );
    expect(body).toContain('name="note"; filename="note"\r\n');
  });

  test("of an upload cannot be given headers by the type of a file", async () => {
    const contentType = 'text/plain\r\nContent-Disposition: form-data; name="evil"\r\n\r\nhi';
    const file = { data: Buffer.from("a"), contentType };
    const [, body] = await send("", { fileData: { f: file }, formData: { g: file } });
    expect(body).not.toContain("evil");
    expect(await send(file)).toEqual(["application/octet-stream", "a"]);
  });

  test.each(["constructor", "toString", "__proto__"])(
    "of an upload may have a file called %s",
    async (name) => {
      const [, body] = await send("", { fileData: [{ key: name, value: "x" }] });
      expect(body).toContain(`name="${name}"; filename="${name}"`);
    },
  );

  test("of an upload cannot be given a header or a name of its own", async () => {
    const [, body] = await send("", { formData: [{ key: 'a"\r\nX-Evil: 1', value: "x" }] });
    expect(body).not.toContain("\r\nX-Evil");
  });

  test.each([
    ["Data with form data", { data: "x", formData: { a: "1" } }, /^Data: must be empty when/],
    ["Data with a file", { data: "x", fileData: { a: "1" } }, /^Data: must be empty when/],
    ["a GET with Data", { method: "GET", data: "x" }, /^Data: must be empty: a GET has no body/],
    ["a HEAD with a file", { method: "HEAD", fileData: { a: "1" } }, /^File Data: must be empty: a HEAD/],
    [
      "a name for no file",
      { fileData: { a: "1" }, fileDataFileNames: { b: "x" } },
      /^File Data File Names: "b" is not a key/,
    ],
    [
      "an upload with its own type",
      { formData: { a: "1" }, headers: { "content-type": "x/y" } },
      /^Header: content-type/,
    ],
    ["a field that is an object", { formData: { a: {} } }, /^Form Data: "a" must be text or a number/],
    ["JSON text with half a character", { data: '{"a":"\ud800"}' }, /^Data: contains half of a character/],
    ["a number that is not finite", { data: { a: Number.NaN } }, /^Data: is not a finite number/],
  ])("is refused before any request: %s", async (_, inputs, message) => {
    const error = await refused({ url: "/v1/x", method: "POST", ...inputs });
    expect(error.message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  });
});

test.each(["DELETE", "OPTIONS", "LINK", "PATCH"])(
  "the body of a %s arrives whole, and the connection stays usable",
  async (method) => {
    for (const data of ['{"a":"é"}', { b: 2 }, Buffer.from([1, 2, 3])])
      await refused({ url: "/v1/x", method, data });
    expect(cio.requests.map(({ method, body }) => [method, body.toString("base64")])).toEqual(
      ['{"a":"é"}', '{"b":2}', "\u0001\u0002\u0003"].map((body) => [
        method,
        Buffer.from(body).toString("base64"),
      ]),
    );
  },
);

describe("headers", () => {
  test("are sent; of a repeated one the last counts", async () => {
    await raw({
      headers: [
        { key: "X-Note", value: "a" },
        { key: "x-note", value: "b" },
        { key: "Accept", value: "x/y" },
      ],
    });
    expect(last().headers).toMatchObject({ "x-note": "b", accept: "x/y" });
  });

  test("cannot replace the connector's own", async () => {
    await raw({ headers: {} });
    expect(last().headers.authorization).toMatch(/^Basic /);
  });

  test.each([
    "Authorization",
    "authorization ",
    "HOST",
    "Content-Length",
    "Cookie",
    "Proxy-Authorization",
    "Proxy-Connection",
    "Transfer-Encoding",
    "Connection",
    "X-Forwarded-Host",
    "Forwarded",
    "Upgrade",
    "TE",
    "Trailer",
    "Expect",
  ])("%p is refused before any request", async (name) => {
    expect((await refused({ headers: [{ key: name, value: "x" }] })).message).toMatch(
      /^Header: ".*" is set by the connector/,
    );
    expect(cio.requests).toHaveLength(0);
  });

  test.each([
    ["a line break in a value", "X-A", "a\r\nX-Evil: 1", /^Header: "x-a" must not contain a line break/],
    ["a line feed in a value", "X-A", "a\nb", /line break/],
    ["a line break in a name", "X-A\r\nX-Evil", "a", /^Header: a header name has a character/],
    ["a space in a name", "X A", "a", /^Header: a header name has a character/],
    ["a character that headers cannot hold", "X-A", "→", /^Header: "x-a" has a character/],
    [
      "a name that the HTTP client would swallow",
      "constructor",
      "a",
      /^Header: "constructor" cannot be sent/,
    ],
    ["a zero byte", "X-A", "a\u0000", /^Header: "x-a" has a character/],
  ])("are refused with %s", async (_, key, value, message) => {
    expect((await refused({ headers: [{ key, value }] })).message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  });
});

describe("the answer", () => {
  test.each([["text"], ["document"]])("is text for %s", async (responseType) => {
    expect(await raw({ responseType })).toContain('"region":"us"');
  });

  test.each(["arraybuffer", "binary", " Binary "])(
    "is the platform's binary payload for %p",
    async (responseType) => {
      const result = await cio.runWhole("rawRequest", {
        url: "/v1/accounts/region",
        method: "GET",
        responseType,
      });
      expect(Buffer.isBuffer(result?.data)).toBe(true);
      expect(JSON.parse(String(result?.data))).toMatchObject({ region: "us" });
      expect(result?.contentType).toMatch(/^application\/json/);
    },
  );

  test("may be larger than 10 MB only when it is binary", async () => {
    cio.fail({ bytes: 10_000_001, times: 2 });
    expect(await raw({ responseType: "arraybuffer" })).toHaveLength(10_000_001);
    expect((await refused({})).message).toContain("larger than 10 MB");
  });

  test("without a body is null", async () => {
    expect(
      await raw({ url: "/v1/forms/f1/submit", method: "POST", data: { data: { email: "ada@example.com" } } }),
    ).toBeNull();
  });

  test("with a status of 400 or more is an error that leaves out whoever is in the path", async () => {
    const error = await refused({ url: "/v1/customers/ada@example.com/nothing?email=ada@example.com" });
    expect(error).toMatchObject({ status: 404, route: "GET /v1/customers/{…}/{…}" });
    expect(error.message).toContain("the answer is an HTML page");
    expect(error.message).not.toContain("ada@");
  });
});

test.each(["LINK", "UNLINK", "PURGE", "PATCH", "OPTIONS", "delete"])(
  "the method %s is sent",
  async (method) => {
    await refused({ url: "/v1/x", method });
    expect(last().method).toBe(method.toUpperCase());
  },
);

test.each([
  ["", /^Method: is required: one of GET, POST/],
  ["FETCH", /^Method: must be one of GET, POST/],
])("the method %p is refused", async (method, message) => {
  expect((await refused({ method })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

describe("Body Type", () => {
  const send = async (inputs: Record<string, unknown>) => {
    await refused({ url: "/v1/x", method: "POST", ...inputs });
    return [last().headers["content-type"], last().body.toString()];
  };

  test.each([
    ["json", { data: ' {"a": 12345678901234567890}' }, "application/json", ' {"a": 12345678901234567890}'],
    ["json", { data: ["a"] }, "application/json", '["a"]'],
    ["text", { data: '{"a":1}' }, "text/plain", '{"a":1}'],
    ["text", { data: 42 }, "text/plain", "42"],
    ["text", { data: '{"a":1,}' }, "text/plain", '{"a":1,}'],
    ["binary", { data: "{}" }, "application/octet-stream", "{}"],
    ["binary", { data: { data: Buffer.from("a,b"), contentType: "text/csv" } }, "text/csv", "a,b"],
    [
      "urlencoded",
      {
        formData: [
          { key: "a b", value: "1&2" },
          { key: "n", value: 5 },
        ],
      },
      "application/x-www-form-urlencoded",
      "a+b=1%262&n=5",
    ],
  ])("%s sends %p", async (bodyType, inputs, contentType, body) => {
    expect(await send({ bodyType, ...inputs })).toEqual([contentType, body]);
  });

  test("multipart sends form data in parts", async () => {
    const [contentType, body] = await send({ bodyType: "multipart", formData: { a: "1" } });
    expect(contentType).toMatch(/^multipart\/form-data/);
    expect(body).toContain('name="a"\r\n\r\n1\r\n');
  });

  test("none sends no body", async () => {
    expect(await send({ bodyType: "none" })).toEqual([undefined, ""]);
  });

  test.each([
    ["none with Data", { bodyType: "none", data: "x" }, /^Data: must be empty with this Body Type/],
    ["none with form data", { bodyType: "none", formData: { a: 1 } }, /^Form Data: must be empty with this/],
    ["multipart with Data", { bodyType: "multipart", data: "x" }, /^Data: must be empty with this Body Type/],
    ["json with form data", { bodyType: "json", formData: { a: 1 } }, /^Form Data: must be empty with this/],
    ["json that is none", { bodyType: "json", data: "a=1" }, /^Data: is text that is not valid JSON/],
    ["text that is an object", { bodyType: "text", data: { a: 1 } }, /^Data: must be text or a number/],
    [
      "a URL-encoded file",
      { bodyType: "urlencoded", fileData: { a: "x" } },
      /^File Data: must be empty: a URL-encoded/,
    ],
    ["an unknown one", { bodyType: "yaml" }, /^Body Type: must be one of/],
  ])("%s is refused before any request", async (_, inputs, message) => {
    expect((await refused({ url: "/v1/x", method: "POST", ...inputs })).message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  });
});
