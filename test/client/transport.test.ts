import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

let server: Server;
let answer: { status: number; headers: Record<string, string>; body: Buffer | string };

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const call = (inputs: Record<string, unknown> = {}) => {
  const { port } = server.address() as AddressInfo;
  const connection = { baseUrl: `http://127.0.0.1:${port}` };
  return cio.runWhole("rawRequest", { url: "/v1/x", method: "GET", ...inputs }, { connection });
};

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
  answer = { status: 200, headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(50_000_000)) };
  await expect(call()).rejects.toThrow("the answer is larger than 10 MB");
});

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
