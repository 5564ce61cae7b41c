import fc from "fast-check";
import { anyCharacters } from "./anyCharacters";
import { useSandbox } from "./useSandbox";

const cio = useSandbox();

/** Text as people and machines make it: any characters, and the ones that mean something in an address. */
const anyText = fc.oneof(
  anyCharacters({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "/",
        "\\",
        ".",
        "..",
        "%2e",
        "%2F",
        "%",
        "?",
        "#",
        "@",
        ":",
        "&",
        "=",
        "+",
        " ",
        "\t",
        "\r\n",
        "\u0000",
        "é",
        "😀",
        "\ud800",
        "a",
        "v1",
        "api",
        "//",
        "https:",
        "evil.example.com",
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join("")),
);

const check = <T>(values: fc.Arbitrary<T>, property: (value: T) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(values, async (value) => {
      cio.requests.length = 0;
      await property(value);
    }),
    { numRuns: 300 },
  );

/** The decoded segments below /api/v1 that Customer.io received, or undefined when nothing was sent. */
const segments = () => {
  const [request] = cio.requests;
  if (!request) return undefined;
  const [empty, ...rest] = (request.path.split("?")[0] ?? "").split("/").map(decodeURIComponent);
  expect(empty).toBe("");
  return rest;
};

test("no id leaves its route: it is refused before any request, or it is one segment and comes out as it went in", async () => {
  await check(anyText, async (id) => {
    const outcome = await cio.run("destroy", { id }).then(
      () => "sent",
      (error: Error) => error.message,
    );
    if (outcome === "sent") expect(segments()).toEqual(["api", "v1", "customers", id]);
    else {
      expect(outcome).toMatch(/^ID: /);
      expect(cio.requests).toHaveLength(0);
    }
  });
});

test("no raw path leaves Customer.io or the base URL", async () => {
  await check(anyText, async (url) => {
    const error = await cio.failure("rawRequest", { url, method: "POST" });
    const received = segments();
    if (received === undefined) expect(error.message).toMatch(/^URL: /);
    else {
      expect(received[0]).toBe("api");
      expect(received.slice(1).flatMap((segment) => segment.split("/"))).not.toContain("..");
      expect(cio.requests[0]?.headers.host).toBe(new URL(cio.sandbox.us.url).host);
    }
  });
});

test("no query parameter leaves the query", async () => {
  await check(fc.tuple(anyText, anyText), async ([name, value]) => {
    const error = await cio.failure("rawRequest", {
      url: "/v1/x",
      method: "GET",
      queryParams: [{ key: name, value }],
    });
    const [request] = cio.requests;
    if (!request) expect(error.message).toMatch(/^Query Parameter: /);
    else {
      const url = new URL(request.path, "http://host.invalid");
      expect(url.pathname).toBe("/api/v1/x");
      if (name !== "") expect([...url.searchParams]).toEqual([[name, value]]);
    }
  });
});

test("text stays the same text, unless it is a list or an object in JSON", async () => {
  const text = fc.oneof(anyText, fc.json({ maxDepth: 2 }), fc.double().map(String), fc.bigInt().map(String));
  await check(text, async (value) => {
    const outcome = await cio.run("identify", { id: "ada", customerData: { value } }).then(
      () => "sent",
      (error: Error) => error.message,
    );
    if (outcome !== "sent") {
      expect(outcome).toMatch(/^Customer Data: "value"/);
      return;
    }
    const { value: sent } = cio.sent as { value: unknown };
    if (typeof sent === "string") expect(sent).toBe(value);
    else expect(sent).toEqual(JSON.parse(value));
  });
});

test("a converted value always prints back as the text it was", async () => {
  const text = fc.oneof(
    fc.double().map(String),
    fc.integer().map(String),
    fc.bigInt().map(String),
    fc.stringMatching(/^-?\d{1,20}(\.\d{1,20})?$/),
    fc.constantFrom("true", "false", "null"),
  );
  await check(text, async (value) => {
    await cio.run("identify", { id: "ada", customerData: { value }, convertValues: true });
    expect(String((cio.sent as { value: unknown }).value)).toBe(value);
  });
});

test("every name of an attribute arrives as it is", async () => {
  await check(
    fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), fc.integer(), { noNullPrototype: false }),
    async (customerData) => {
      cio.sandbox.reset(); // a person may have so many attributes only
      await cio.run("identify", { id: "ada", customerData });
      const created = new Set(["created_at", "_timestamp"]);
      const expected = Object.entries(customerData).filter(([name]) => !created.has(name));
      expect(Object.entries(cio.sent as object).filter(([name]) => !created.has(name))).toEqual(expected);
    },
  );
});
