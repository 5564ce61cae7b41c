import { startSandbox } from "../../sandbox/sandbox";
import { basic, useSandbox } from "./client";

const cio = useSandbox();

const url = (port: number) => `http://127.0.0.1:${port}`;

test("both regions listen on loopback", () => {
  expect([cio.us.url, cio.eu.url]).toEqual([url(cio.us.port), url(cio.eu.port)]);
});

test("every request is on record as it came in", async () => {
  const before = Date.now();
  await cio.track("PUT /api/v1/customers/a%20b?x=%31", {
    body: { plan: "pro" },
    headers: { "X-Odd": "Yes" },
  });
  expect(cio.requests).toMatchObject([
    {
      region: "us",
      method: "PUT",
      path: "/api/v1/customers/a%20b?x=%31",
      bytes: 14,
      headers: { "x-odd": "Yes" },
    },
  ]);
  expect(cio.requests[0]?.body.toString()).toBe('{"plan":"pro"}');
  expect(cio.requests[0]?.time).toBeGreaterThanOrEqual(before);
});

test("a reset forgets people, requests and silent drops, and keeps ports and credentials", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: { cio_id: "mine" } });
  const before = { us: cio.us, account: cio.account };
  cio.reset();
  expect([cio.people(), cio.requests, cio.silent]).toEqual([[], [], []]);
  expect({ us: cio.us, account: cio.account }).toEqual(before);
});

test("renewed keys are those of the accounts, and the old ones are refused", async () => {
  const { account, euAccount } = structuredClone({ account: cio.account, euAccount: cio.euAccount });
  const authorization = basic(account.siteId, account.apiKey);
  const statuses = async () => [
    (await cio.track("GET /api/v1/accounts/region", { headers: { authorization } })).status,
    (await cio.track("GET /api/v1/accounts/region")).status,
    (await cio.app("GET /v1/workspaces", { as: "eu", at: "eu" })).status,
  ];
  expect(await statuses()).toEqual([200, 200, 200]);
  cio.renewKeys();
  expect(await statuses()).toEqual([401, 200, 200]);
  expect(cio.account).toMatchObject({ region: "us", workspaceId: account.workspaceId });
  expect(cio.euAccount.webhookSigningKey).not.toBe(euAccount.webhookSigningKey);
});

test("what a region starts with is as old as the sandbox, however late it is first asked for", async () => {
  const made = async (at: "us" | "eu") => {
    const { json } = await cio.app("GET /v1/segments", { as: at, at });
    return (json as { segments: { created_at: number }[] }).segments.map(({ created_at }) => created_at);
  };
  const first = await made("us");
  cio.pass(3600);
  expect(first.length).toBeGreaterThan(0);
  expect(await made("eu")).toEqual(first.map((time) => expect.closeTo(time, -2)));
});

test("requests can be left off the record", async () => {
  const other = await startSandbox({ keepRequests: false });
  const { status } = await fetch(`${other.us.url}/nothing`);
  await other.close();
  expect([status, other.requests]).toEqual([404, []]);
});

test("a port that is taken is an error, and nothing stays open", async () => {
  await expect(startSandbox({ port: cio.us.port })).rejects.toThrow("EADDRINUSE");
});

test("a request over the rate limit is answered 429 until the next second", async () => {
  let now = 1_700_000_000;
  const limited = await startSandbox({ rateLimit: { track: 1 }, now: () => now });
  const body = JSON.stringify({ delivery_id: "d1", metric: "opened" });
  const headers = { "content-type": "application/json" };
  const send = () => fetch(`${limited.us.url}/api/v1/metrics`, { method: "POST", headers, body });
  const [first, second] = [await send(), await send()];
  now += 1;
  const third = await send();
  await limited.close();
  expect([first.status, second.status, third.status]).toEqual([200, 429, 200]);
  expect(second.headers.get("retry-after")).toBe("1");
});

test("sends, triggers and archived messages do not count among the other requests of the App API", async () => {
  const limited = await startSandbox({ rateLimit: { app: 1, send: 2 }, now: () => 1_700_000_000 });
  const headers = {
    authorization: `Bearer ${limited.account.appApiKey}`,
    "content-type": "application/json",
  };
  const send = {
    method: "POST",
    body: JSON.stringify({ identifiers: { id: "ada" }, transactional_message_id: 47 }),
  };
  const statuses: number[] = [];
  for (const [path, init] of [
    ["/v1/campaigns", {}],
    ["/v1/segments", {}],
    ["/v1/send/in_app", send],
    ["/v1/send/in_app", send],
    ["/v1/send/in_app", send],
    ["/v1/campaigns/8/triggers", { method: "POST", body: "{}" }],
    ["/v1/messages/none/archived_message", {}],
  ] as const)
    statuses.push((await fetch(limited.us.url + path, { ...init, headers })).status);
  await limited.close();
  expect(statuses).toEqual([200, 429, 200, 200, 429, 200, 404]);
});

test("closing cuts a client off that waits for an answer", async () => {
  const other = await startSandbox();
  other.fail({ hang: true });
  const waiting = fetch(`${other.us.url}/`).then(
    () => "answered",
    () => "cut off",
  );
  while (other.requests.length === 0) await new Promise(setImmediate);
  await other.close();
  expect(await waiting).toBe("cut off");
});

test("the clock can be moved on, until a reset", async () => {
  const start = 1_700_000_000;
  const still = await startSandbox({ now: () => start });
  still.pass(90);
  const createdAt = async () => {
    const { url } = still.us;
    const authorization = `Bearer ${still.account.appApiKey}`;
    const headers = { authorization, "content-type": "application/json" };
    const body = JSON.stringify({ segment: { name: "Moved" } });
    const answer = await fetch(`${url}/v1/segments`, { method: "POST", headers, body });
    return ((await answer.json()) as { segment: { created_at: number } }).segment.created_at;
  };
  const moved = await createdAt();
  still.reset();
  const after = await createdAt();
  await still.close();
  expect([moved, after]).toEqual([start + 90, start]);
});
