import { connect } from "node:net";
import { useSandbox } from "./client";

const cio = useSandbox();

const identify = () => cio.track("PUT /api/v1/customers/ada", { body: { plan: "pro" } });

const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no error",
    (error: unknown) => error,
  );

test("a status fault answers in the envelope of the API and stores nothing", async () => {
  cio.fail({ status: 500, message: "down" });
  expect(await identify()).toMatchObject({ status: 500, json: { meta: { errors: ["down"] } } });
  expect(cio.people()).toEqual([]);
});

test("the envelope of Track v2 has a reason and a field", async () => {
  cio.fail({ status: 400, message: "bad" });
  expect((await cio.track("POST /api/v2/entity", { body: {} })).json).toEqual({
    errors: [{ reason: "invalid", field: "", message: "bad" }],
  });
});

test("the envelope of the App API has a detail and a status as text", async () => {
  cio.fail({ status: 404, message: "not found" });
  expect((await cio.app("GET /v1/segments/9")).json).toEqual({
    errors: [{ detail: "not found", status: "404" }],
  });
});

test("a 401 fault looks like a real one", async () => {
  cio.fail({ status: 401 });
  expect((await identify()).json).toEqual({ meta: { error: "Unauthorized request" } });
});

test.each([
  [429, "0"],
  [503, "0"],
  [400, null],
])("a %p fault sends Retry-After %p", async (status, expected) => {
  cio.fail({ status });
  expect((await identify()).headers.get("retry-after")).toBe(expected);
});

test("Retry-After can be chosen and left out", async () => {
  cio.fail({ status: 429, retryAfter: 7 });
  cio.fail({ status: 429, retryAfter: null });
  const replies = [await identify(), await identify()];
  expect(replies.map(({ headers }) => headers.get("retry-after"))).toEqual(["7", null]);
});

test("a fault hits one request, then the next fault, then none", async () => {
  cio.fail({ status: 500 });
  cio.fail({ status: 503, times: 2 });
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await identify()).status);
  expect(statuses).toEqual([500, 503, 503, 200]);
});

test("a fault waits for the request it matches", async () => {
  cio.fail({ status: 500, match: { method: "POST", path: /\/events$/ } });
  const first = await identify();
  const second = await cio.track("POST /api/v1/customers/ada/events", { body: { name: "x" } });
  expect([first.status, second.status]).toEqual([200, 500]);
});

test("a fault may be an HTML page", async () => {
  cio.fail({ html: true });
  const reply = await identify();
  expect(reply).toMatchObject({ status: 502, text: expect.stringContaining("<html>") });
  expect(reply.headers.get("content-type")).toContain("text/html");
});

test("a fault may be an empty body", async () => {
  cio.fail({ status: 429, emptyBody: true });
  expect(await identify()).toMatchObject({ status: 429, text: "" });
});

test("a fault may be a body of its own", async () => {
  cio.fail({ body: { odd: 1 }, headers: { "X-Odd": "yes" }, contentType: "application/problem+json" });
  const reply = await identify();
  expect(reply).toMatchObject({ status: 200, json: { odd: 1 } });
  expect(reply.headers.get("x-odd")).toBe("yes");
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
});

test("a fault may be a redirect", async () => {
  cio.fail({ redirect: "http://127.0.0.1:1/elsewhere" });
  const reply = await identify();
  expect([reply.status, reply.headers.get("location")]).toEqual([301, "http://127.0.0.1:1/elsewhere"]);
});

test("a fault may be JSON that does not parse", async () => {
  cio.fail({ garbage: true });
  const reply = await identify();
  expect(reply).toMatchObject({ status: 200, json: undefined });
  expect(reply.headers.get("content-type")).toContain("application/json");
});

test.each([2, 5, 14, 100_000])("a fault may be a JSON body of %p bytes", async (bytes) => {
  cio.fail({ bytes });
  const reply = await identify();
  expect(reply).toMatchObject({ status: 200, json: expect.any(Object) });
  expect(Buffer.byteLength(reply.text)).toBe(bytes);
});

test("a fault may reset the connection", async () => {
  cio.fail({ reset: true });
  expect(await failureOf(identify())).toMatchObject({ code: "ECONNRESET" });
  expect(cio.people()).toEqual([]);
});

test("a fault may break off in the middle of the body", async () => {
  cio.fail({ halfBody: true });
  // What Node.js says only once the head of an answer was there.
  expect(await failureOf(identify())).toMatchObject({ code: "ECONNRESET", message: "aborted" });
});

test("a fault may carry the request out first", async () => {
  cio.fail({ afterStoring: true, reset: true });
  expect(await failureOf(identify())).toMatchObject({ code: "ECONNRESET" });
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
});

const openRequest = (): Promise<{ received: () => Promise<string>; end: () => void }> =>
  new Promise((resolve) => {
    const socket = connect(cio.us.port, "127.0.0.1", () => {
      socket.write("GET /api/v1/accounts/region HTTP/1.1\r\nHost: x\r\n\r\n");
      resolve({
        received: () => new Promise((got) => socket.once("data", (chunk) => got(chunk.toString()))),
        end: () => socket.destroy(),
      });
    });
  });

test("a fault may never answer while others are served", async () => {
  cio.fail({ hang: true, match: { path: /region/ } });
  const { received, end } = await openRequest();
  const first = await Promise.race([received(), identify().then(({ status }) => status)]);
  end();
  expect(first).toBe(200);
});

test("a fault may answer for ever", async () => {
  cio.fail({ trickle: true });
  const { received, end } = await openRequest();
  const head = await received();
  const more = [await received(), await received()];
  end();
  expect(head).toMatch(/^HTTP\/1.1 200 OK/);
  expect(more.join("")).toMatch(/^[^}]*$/);
});

test("what hit a request, and what it asked for without effect, is written down with it", async () => {
  cio.fail({ status: 503, afterStoring: true, match: { method: "DELETE" } });
  await identify();
  await cio.track("DELETE /api/v1/customers/nobody");
  expect(
    cio.requests.map(({ fault, silent }) => [fault?.status, silent.map(({ reason }) => reason)]),
  ).toEqual([
    [undefined, []],
    [503, ["unknown person"]],
  ]);
});

test("faulted requests are written down", async () => {
  cio.fail({ status: 500 });
  await identify();
  expect(cio.requests).toMatchObject([{ region: "us", method: "PUT", path: "/api/v1/customers/ada" }]);
});

test("a reset forgets faults", async () => {
  cio.fail({ status: 500 });
  cio.reset();
  expect((await identify()).status).toBe(200);
});

test("a late answer is the right one, and holds up nobody else", async () => {
  cio.fail({ delay: 300, match: { path: /ada/ } });
  const late = identify();
  const prompt = cio.track("PUT /api/v1/customers/bob", { body: {} });
  expect(await Promise.race([late.then(() => "late"), prompt.then(() => "prompt")])).toBe("prompt");
  expect((await late).status).toBe(200);
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
});

test("a fault may be late, too", async () => {
  cio.fail({ delay: 5, status: 503 });
  expect((await identify()).status).toBe(503);
  expect(cio.people()).toEqual([]);
});
