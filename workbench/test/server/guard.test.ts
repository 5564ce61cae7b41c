import { request } from "node:http";
import { useServer } from "../useServer";

const server = useServer();

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
}

/** By node:http, because fetch does not let anybody choose the Host. */
const ask = ({ method = "GET", path = "/api/start", headers = {} }: Asked = {}) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const asking = request(
        {
          host: "127.0.0.1",
          port: server.port,
          method,
          path,
          headers: { "x-workbench": server.token, ...headers },
        },
        (answer) => {
          let text = "";
          answer.on("data", (part) => {
            text += String(part);
          });
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      asking.on("error", reject).end();
    },
  );

test("who has the token is told what there is", async () => {
  expect(await ask()).toMatchObject({ status: 200 });
});

test.each([
  ["none", ""],
  ["another of the same length", "A".repeat(32)],
  ["a longer one", "A".repeat(33)],
])("who has %s as token gets nothing", async (_, token) => {
  const { status, text } = await ask({ headers: { "x-workbench": token } });
  expect(status).toBe(401);
  expect(text).not.toContain("Identify");
});

test("each start has a token of its own, of 24 random bytes", () => {
  expect(Buffer.from(server.token, "base64url")).toHaveLength(24);
});

test.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1"])(
  "a name that is not ours is refused: %s",
  async (host) => {
    expect(await ask({ headers: { host } })).toMatchObject({ status: 421 });
    expect(await ask({ path: "/", headers: { host } })).toMatchObject({ status: 421 });
  },
);

test("the page answers to localhost, too", async () => {
  expect(await ask({ headers: { host: `localhost:${server.port}` } })).toMatchObject({ status: 200 });
});

test.each(["https://evil.example", "null", "http://127.0.0.1:1"])(
  "another page is refused, whatever it knows: %s",
  async (origin) => {
    expect(await ask({ method: "POST", path: "/api/reset", headers: { origin } })).toMatchObject({
      status: 403,
    });
  },
);

test("no other page is told that it may read an answer", async () => {
  const { headers } = await ask({
    method: "OPTIONS",
    headers: { origin: `http://127.0.0.1:${server.port}` },
  });
  expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test.each(["/", "/api/start"])("%s is kept by nobody, and lets no script of others run", async (path) => {
  const { headers } = await ask({ path });
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
  });
  const policy = String(headers["content-security-policy"]);
  for (const rule of [
    "default-src 'none'",
    "script-src 'self';",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(rule);
  expect(policy).not.toContain("unsafe");
});

test("nothing changes on a GET", async () => {
  for (const path of ["/api/reset", "/api/runs/1", "/api/dropdowns/selectSegment"])
    expect(await ask({ path })).toMatchObject({ status: 404 });
});

test("it listens on this machine alone", () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect(server.listensOn).toBe("127.0.0.1");
});
