import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import zlib, { type BrotliDecompress, brotliCompressSync, gzipSync } from "node:zlib";
import { http } from "../../src/client/http";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const servers: Server[] = [];

/** The address of a server that answers as told, and lets connections be idle for longer than any client does. */
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let answer: { status: number; headers: Record<string, string>; body: Buffer | string };
let address: string;

beforeAll(async () => {
  address = await serve((request, response) => {
    request.resume();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const call = (inputs: Record<string, unknown> = {}, baseUrl = address) =>
  cio.runWhole("rawRequest", { url: "/v1/x", method: "GET", ...inputs }, { connection: { baseUrl } });

const zeros = Buffer.alloc(50_000_000);
const quickly = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } };

const json = JSON.stringify({ hello: "world" });

test.each([
  ["gzip", gzipSync(json)],
  ["br", brotliCompressSync(json)],
  ["GZIP ", gzipSync(json)],
])("an answer that is compressed with %s is unpacked", async (encoding, body) => {
  answer = { status: 200, headers: { "content-encoding": encoding }, body };
  expect((await call())?.data).toEqual({ hello: "world" });
});

test("an answer that unpacks to more than 10 MB is not read on", async () => {
  answer = { status: 200, headers: { "content-encoding": "gzip" }, body: gzipSync(zeros) };
  await expect(call()).rejects.toThrow("the answer is larger than 10 MB");
}, 30_000);

test("nothing is unpacked any more when a step has failed: 16 kB may be 20 GB", async () => {
  const push = jest.spyOn(zlib.BrotliDecompress.prototype, "push");
  answer = { status: 200, headers: { "content-encoding": "br" }, body: brotliCompressSync(zeros, quickly) };
  await expect(call()).rejects.toThrow("the answer is larger than 10 MB");
  const [decoder] = push.mock.contexts;
  if (!decoder?.closed) await once(decoder as BrotliDecompress, "close");
  const unpacked = push.mock.calls.reduce((bytes, [chunk]) => bytes + (chunk?.length ?? 0), 0);
  expect(unpacked).toBeGreaterThan(10_000_000);
  expect(unpacked).toBeLessThan(11_000_000);
  push.mockRestore();
}, 30_000);

test("an answer that cannot be unpacked is no answer", async () => {
  answer = { status: 200, headers: { "content-encoding": "gzip" }, body: "no gzip" };
  await expect(call()).rejects.toThrow("broke off before the answer was complete (Z_DATA_ERROR)");
});

test.each([
  ["HEAD", 200],
  ["GET", 204],
])("an answer to %s with %i has no body, whatever its headers say", async (method, status) => {
  answer = { status, headers: { "content-encoding": "gzip" }, body: "" };
  expect((await call({ method }))?.data).toBeNull();
});

test("304 is no redirect", async () => {
  answer = { status: 304, headers: {}, body: "" };
  await expect(call()).rejects.toThrow("status 304 after 1 attempt: the answer has no body");
});

test("no compressed answer is asked for", async () => {
  await cio.run("identify", { id: "ada" });
  expect(cio.requests[0]?.headers).not.toHaveProperty("accept-encoding");
});

test("a connection stays open from one step to the next, and closes when it was idle for 15 seconds", async () => {
  const sockets: Socket[] = [];
  const watch = (message: unknown) => sockets.push((message as { socket: Socket }).socket);
  subscribe("net.client.socket", watch);
  const fresh = await serve((_, response) => response.end("{}"));
  await call({}, fresh);
  await call({}, fresh);
  unsubscribe("net.client.socket", watch);
  expect(sockets).toHaveLength(1);
  const [socket] = sockets;
  expect(socket?.timeout).toBe(15_000);
  socket?.emit("timeout"); // as its timer will
  expect(socket?.destroyed).toBe(true);
});

test("a request that is called off ends at once, as axios has it", async () => {
  const call = new AbortController();
  const url = await serve(() => call.abort());
  await expect(http.request({ url, method: "get", signal: call.signal })).rejects.toMatchObject({
    code: "ERR_CANCELED",
  });
});

test("an answer of Customer.io keeps the digits", async () => {
  cio.fail({ status: 200, body: '{"customer": {"id": 12345678901234567890, "seats": 5}}' });
  expect(await cio.run("rawRequestApp", { method: "GET", url: "/customers/ada/attributes" })).toEqual({
    customer: { id: "12345678901234567890", seats: 5 },
  });
});
