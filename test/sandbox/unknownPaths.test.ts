import { connect } from "node:net";
import { useSandbox } from "./client";

const cio = useSandbox();

test.each([
  "GET /",
  "GET /api/v1/customers/ada",
  "POST /api/v1/customers/ada",
  "PUT /api/v1/customers//devices",
  "PUT /api/v1/customers/",
  "HEAD /api/v1/accounts/region",
  "OPTIONS /api/v1/accounts/region",
  "GET /v1/nothing",
  "POST /push/events",
  "PUT /API/v1/customers/ada",
])("%s is a web page that says 404", async (route) => {
  const reply = await cio.track(route);
  expect([reply.status, reply.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(cio.people()).toEqual([]);
});

// Written by hand: clients normalise dot segments before they send.
const raw = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(cio.us.port, "127.0.0.1", () => {
      socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      socket.once("data", (chunk) => resolve(chunk.toString().split("\r\n")[0] ?? ""));
    });
  });

test.each([
  "/api/v1/customers/../events",
  "/api/v1/customers/%2e%2E/events",
  "/api/v1/customers/./events",
  "//api/v1/events",
  "http://other.example/api/v1/events",
])("%s is not found", async (path) => {
  expect(await raw(path)).toBe("HTTP/1.1 404 Not Found");
});

test("two dots inside an identifier are part of it", async () => {
  await cio.track("PUT /api/v1/customers/a..b", { body: {} });
  expect(cio.person("a..b")?.id).toBe("a..b");
});

test("malformed percent-encoding is refused", async () => {
  expect((await cio.track("PUT /api/v1/customers/%zz", { body: {} })).status).toBe(400);
});
