import { connect } from "node:net";
import fc from "fast-check";
import { endpoints } from "../../sandbox/endpoints";
import { anyCharacters } from "../anyCharacters";
import { useSandbox } from "./client";

const cio = useSandbox();

interface Served {
  api: "track" | "app";
  route: string;
}

const served: readonly Served[] = [...endpoints].flatMap(([key, several]) =>
  several.map(
    ({ door, segments }): Served => ({
      api: door === "app" ? "app" : "track",
      route: `${key.split(" ")[0]} ${segments.join("/")}`,
    }),
  ),
);

const writes = served.filter(({ route }) => !route.startsWith("GET") && !route.startsWith("DELETE"));
const reads = served.filter(({ route }) => route.startsWith("GET"));

/** What a placeholder may hold: ids that exist, and what breaks careless servers. */
const segment = fc.oneof(
  fc.constantFrom("ada", "ada%40example.com", "cio_x", "1", "5", "7", "8", "id", "email", "bounces"),
  fc.constantFrom(
    "%00",
    "%",
    "%ff",
    "__proto__",
    "constructor",
    "-1",
    "1e9",
    "99999999999999999999",
    "%2e%2e",
  ),
  anyCharacters({ minLength: 1, maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);

const queryName = fc.constantFrom(
  "start",
  "limit",
  "id_type",
  "email",
  "type",
  "name",
  "__proto__",
  "offset",
);

const queryValue = fc.constantFrom("", "0", "-1", "MDo2MQ==", "cio_id", "1e9", "%00", "__proto__", "created");

const query = fc
  .array(fc.tuple(queryName, queryValue), { maxLength: 3 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"));

/** The fields that bodies have, and names that mean something to a JavaScript engine. */
const field = fc.constantFrom(
  ..."id email cio_id phone identifiers type action attributes data name value filter recipients and or not".split(
    " ",
  ),
  ..."segment attribute field operator ids emails per_user_data device token platform last_used".split(" "),
  ..."cio_relationships relationships relationship_attributes object_type_id object_id timestamp".split(" "),
  ..."primary secondary delivery_id metric event to from subject body transactional_message_id".split(" "),
  ..."message_data send_at anonymous_id cio_subscription_preferences topics unsubscribed batch".split(" "),
  ..."__proto__ constructor toString valueOf toJSON length hasOwnProperty then".split(" "),
);

const scalar = fc.oneof(
  fc.constantFrom("", "person", "object", "delivery", "identify", "event", "add_relationships", "ios", "eq"),
  fc.constantFrom("ada", "ada@example.com", "1", "email", "opened", "\ud800", "\u0000", "topic_1"),
  fc.constantFrom(null, true, false, 0, -1, 8, 1e308, 1.5),
  anyCharacters({ maxLength: 300 }),
);

const { object: anyObject } = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    tie("object"),
    fc.array(tie("value")),
  ),
  // Pairs, since a plain object takes no field called __proto__.
  object: fc.array(fc.tuple(field, tie("value")), { maxLength: 8 }).map((pairs) => Object.fromEntries(pairs)),
}));

const filled = (route: string, segments: readonly string[], search: string): string => {
  const rest = [...segments];
  const path = route.replace(/\{\w+\}/g, () => rest.shift() ?? "1");
  return search === "" ? path : `${path}?${search}`;
};

const call = (
  { api, route }: Served,
  path: string,
  body?: unknown,
): Promise<{ status: number; text: string }> => {
  const method = route.split(" ")[0];
  return cio[api](`${method} ${path.slice(path.indexOf("/"))}`, body === undefined ? {} : { body });
};

const allReads = async (): Promise<number[]> =>
  Promise.all(reads.map(async (one) => (await call(one, filled(one.route, ["ada"], ""))).status));

test("nothing that is written makes the sandbox answer an error of its own, then or later", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...writes),
      fc.array(segment, { maxLength: 3 }),
      query,
      anyObject,
      async (one, segments, search, body) => {
        const reply = await call(one, filled(one.route, segments, search), body);
        expect([reply.status, reply.text]).not.toEqual([500, expect.anything()]);
      },
    ),
    { numRuns: 400 },
  );
  expect(await allReads()).not.toContain(500);
}, 60_000);

test("nothing that is asked makes the sandbox answer an error of its own", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: { email: "ada@example.com", created_at: 1 } });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...served.filter((one) => !writes.includes(one))),
      fc.array(segment, { maxLength: 3 }),
      query,
      async (one, segments, search) => {
        const reply = await call(one, filled(one.route, segments, search));
        expect([reply.status, reply.text]).not.toEqual([500, expect.anything()]);
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);

/** Every endpoint that takes a body, asked with the same one. */
const everywhere = (body: string | Buffer): Promise<number[]> =>
  Promise.all(writes.map(async (one) => (await call(one, filled(one.route, ["ada"], ""), body)).status));

test.each([
  ["lists in lists", `{"deep":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["objects in objects", `${'{"deep":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ["filters in filters", `{"filter":${'{"not":'.repeat(100_000)}{}${"}".repeat(100_000)}}`],
  ["brackets behind a text", `{"a":"\\"[","b":${"[".repeat(2000)}${"]".repeat(2000)}}`],
])("%s without end are refused, and reads go on", async (_what, body) => {
  expect((await cio.track("PUT /api/v1/customers/ada", { body })).status).toBe(400);
  expect(await everywhere(body)).not.toContain(500);
  expect(await allReads()).not.toContain(500);
});

test("a thousand levels are held and read back", async () => {
  const deep = `${"[".repeat(998)}${"]".repeat(998)}`;
  expect((await cio.track("PUT /api/v1/customers/ada", { body: `{"deep":${deep}}` })).status).toBe(200);
  expect((await cio.app("GET /v1/customers/ada/attributes")).json).toMatchObject({
    customer: { attributes: { deep } },
  });
  expect(cio.person("ada")?.attributes.deep).toEqual(JSON.parse(deep));
});

test("brackets within a text are text", async () => {
  const text = "[{".repeat(400);
  const body = { a: text, b: text, c: text };
  expect((await cio.track("PUT /api/v1/customers/ada", { body })).status).toBe(200);
  expect(cio.person("ada")?.attributes).toEqual(body);
});

test("a hundred thousand mistakes in a deep place are answered with the first hundred", async () => {
  const levels = 300;
  const wrong = Array.from({ length: 100_000 }, () => "1").join();
  const body = `{"filter":${'{"not":'.repeat(levels)}{"and":[${wrong}]}${"}".repeat(levels)}}`;
  const reply = await cio.app("POST /v1/customers", { body });
  expect([reply.status, (reply.json as { errors: unknown[] }).errors.length]).toEqual([400, 100]);
});

test.each([
  ["a key of 300 kB", () => JSON.stringify({ ["k".repeat(300_000)]: 1 })],
  ["a text of 300 kB", () => JSON.stringify({ email: "@".repeat(300_000), id: ".".repeat(100) })],
  ["invalid UTF-8", () => Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ["a list of 200 000", () => `{"ids":[${"1,".repeat(200_000)}1]}`],
])("%s is taken or refused everywhere", async (_what, body) => {
  expect(await everywhere(body())).not.toContain(500);
  expect(await allReads()).not.toContain(500);
});

/** Sends bytes as they are and resolves with the status line that comes back, if any. */
const statusOf = (head: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(cio.us.port, "127.0.0.1", () =>
      socket.end(Buffer.from(`${head}\r\n\r\n`, "latin1")),
    );
    let text = "";
    socket
      .on("data", (chunk) => {
        text += chunk.toString("latin1");
      })
      .on("error", () => {})
      .on("close", () => resolve(text.split("\r\n")[0] ?? ""));
  });

const host = "HTTP/1.1\r\nHost: x\r\nConnection: close";

test.each([
  ["an unknown method", `BREW /v1/campaigns ${host}`],
  ["HEAD", `HEAD /v1/campaigns ${host}`],
  ["OPTIONS of everything", `OPTIONS * ${host}`],
  ["CONNECT", `CONNECT track.customer.io:443 ${host}`],
  ["TRACE", `TRACE / ${host}`],
  ["an address of another host", `GET http://example.com/v1/campaigns ${host}`],
  ["a path of slashes", `GET ${"/".repeat(10_000)} ${host}`],
  ["a path of percent signs", `PUT /api/v1/customers/${"%25".repeat(4000)} ${host}`],
  ["half a percent sign", `PUT /api/v1/customers/%E0%A4%A ${host}`],
  ["bytes beyond ASCII in the path", `GET /v1/campaigns/\xe9\xff ${host}`],
  ["a header of 15 kB", `GET / ${host}\r\nAuthorization: ${"Basic ".repeat(2500)}`],
  ["two credentials", `GET /v1/campaigns ${host}\r\nAuthorization: Bearer a\r\nAuthorization: Basic b`],
  ["two lengths", `PUT /api/v1/customers/ada ${host}\r\nContent-Length: 1\r\nContent-Length: 2`],
  ["a length and chunks", `PUT / ${host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked`],
  ["an upgrade", `GET / ${host}, Upgrade\r\nUpgrade: websocket`],
  ["an expectation", `GET / ${host}\r\nExpect: the unexpected`],
])("%s gets no answer of 500", async (_what, head) => {
  expect(await statusOf(head)).toMatch(/^(HTTP\/1\.1 (?!500)\d{3} .*)?$/);
  expect((await cio.app("GET /v1/workspaces")).status).toBe(200);
});
