import { connect, type Socket } from "node:net";
import { basic, useSandbox } from "./client";

const cio = useSandbox();

const path = "/api/v1/customers/ada";

const identify = (body: string | Buffer, headers = {}) => cio.track(`PUT ${path}`, { body, headers });

const open = (): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(cio.us.port, "127.0.0.1", () => resolve(socket));
  });

const received = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.on("close", () => resolve(text));
  });

test.each([
  ["malformed JSON", '{"plan":'],
  ["no JSON", ""],
  ["a list", "[]"],
  ["a text", '"ada"'],
  ["null", "null"],
  ["invalid UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ["a number out of range", '{"plan":1e999}'],
])("a body that is %s is refused", async (_what, body) => {
  expect(await identify(body)).toMatchObject({
    status: 400,
    json: { meta: { errors: [expect.any(String)] } },
  });
  expect(cio.people()).toEqual([]);
});

/** An attribute has room for so many. */
const open900 = "[".repeat(900);
const deep = `${"[".repeat(1100)}1${"]".repeat(1100)}`;

test.each([
  ["after a text", `{"plan":"pro","list":${deep}}`, 400],
  ["after a text that ends with a backslash", `{"plan":"pro\\\\","list":${deep}}`, 400],
  ["within texts", JSON.stringify({ plan: open900, list: open900 }), 200],
  ["behind quotes within texts", JSON.stringify({ plan: `"${open900}`, list: open900 }), 200],
  ["behind backslashes and quotes", JSON.stringify({ plan: `\\"${open900}`, list: open900 }), 200],
])("a thousand brackets %s are refused where they are levels", async (_, body, status) => {
  // A body that has no room for so many levels is not looked at.
  expect((await identify(body.padEnd(2200))).status).toBe(status);
});

test("a form-encoded body is refused", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await identify('{"plan":"pro"}', headers)).status).toBe(400);
});

test("a character set beside the content type is fine", async () => {
  const headers = { "content-type": "application/json; charset=utf-8" };
  expect((await identify('{"plan":"pro"}', headers)).status).toBe(200);
});

test("a body over 11 MB is answered 413 and the connection is closed", async () => {
  const reply = await identify(JSON.stringify({ text: "x".repeat(11_000_000) }));
  expect([reply.status, reply.headers.get("connection")]).toEqual([413, "close"]);
  expect(cio.requests).toMatchObject([{ bytes: 11_000_011 }]);
  expect((await identify("{}")).status).toBe(200);
});

test("a body without end is cut off", async () => {
  const socket = await open();
  socket.on("error", () => {});
  socket.write(`PUT ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`);
  const chunk = `${(1_000_000).toString(16)}\r\n${"x".repeat(1_000_000)}\r\n`;
  const answer = received(socket);
  const pour = (): void => {
    if (socket.writable) socket.write(chunk, pour);
  };
  pour();
  expect(await answer).toMatch(/^(HTTP\/1.1 413|$)/);
  expect((await identify("{}")).status).toBe(200);
});

test("a client that stalls in the middle of a request does not keep others waiting", async () => {
  const { siteId, apiKey } = cio.account;
  const stalled = await Promise.all(Array.from({ length: 50 }, open));
  for (const socket of stalled)
    socket.write(
      `PUT ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: ${basic(siteId, apiKey)}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"plan":',
    );
  const reply = await identify('{"city":"London"}');
  for (const socket of stalled) socket.destroy();
  expect(reply.status).toBe(200);
  expect(cio.person("ada")?.attributes).toEqual({ city: "London" });
});

test("what is not HTTP is answered 400 and cut off", async () => {
  const socket = await open();
  socket.write("ceci n'est pas du HTTP\r\n\r\n");
  expect(await received(socket)).toMatch(/^HTTP\/1.1 400/);
});
