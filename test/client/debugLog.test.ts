import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const identify = (inputs: Record<string, unknown> = {}, options = {}) =>
  cio.run("identify", { id: "ada", customerData: { plan: "pro" }, debugRequest: "true", ...inputs }, options);

const lines = () => cio.log.at("debug");

test("one line for each attempt and one for each answer", async () => {
  cio.fail({ status: 503 });
  await identify();
  expect(lines().map((line) => line.split(/[:,]/)[0])).toEqual([
    "Customer.io request",
    "Customer.io answer",
    "Customer.io request",
    "Customer.io answer",
  ]);
});

test("a request is logged with method, address, attempt, wait, headers and body", async () => {
  await identify();
  expect(lines()[0]).toContain(
    `Customer.io request: PUT ${cio.sandbox.us.url}/api/v1/customers/ada, attempt 1 of at most 4, waited 0 ms`,
  );
  expect(lines()[0]).toContain('"content-type":"application/json"');
  expect(lines()[0]).toContain('body {"plan":"pro"}');
});

test("an answer is logged with status, attempt, time, headers and body", async () => {
  cio.fail({ status: 503, message: "busy" });
  await identify({ retryDelayMS: 7, useExponentialBackoff: "false" });
  expect(lines()[1]).toMatch(
    /^Customer\.io answer: 503 to attempt 1 in \d+ ms, headers \{.*"retry-after":"0".*busy/s,
  );
});

test("the wait before a retry is logged", async () => {
  cio.fail({ status: 503, retryAfter: null });
  await identify({ retryDelayMS: 7, useExponentialBackoff: "false" });
  expect(lines()[2]).toContain("attempt 2 of at most 4, waited 7 ms");
});

test("an attempt without an answer is logged with the reason", async () => {
  cio.fail({ reset: true });
  await identify({ retryDelayMS: 0, useExponentialBackoff: "false" });
  expect(lines()[1]).toMatch(/^Customer\.io answer: none \(ECONNRESET\) to attempt 1 in/);
});

test("a body is logged up to 10 kB", async () => {
  await identify({ customerData: { list: Array.from({ length: 3000 }, () => "word") } });
  const [request = ""] = lines();
  expect(request).toContain("... (21010 bytes in all)");
  expect(Buffer.byteLength(request.slice(request.indexOf("body ") + 5))).toBeLessThan(10_100);
});

test("the platform's own debug mode logs too", async () => {
  await identify({ debugRequest: "false" }, { debug: true });
  expect(lines()).toHaveLength(2);
});

test("nothing is logged when it is off", async () => {
  await identify({ debugRequest: "false" });
  expect(cio.log.lines).toEqual([]);
});

test("no key and no Site ID is logged, wherever it stands", async () => {
  const { siteId, apiKey } = cio.account;
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const unpadded = base64(siteId).replace(/=+$/, "");
  const hidden = [siteId, apiKey, base64(`${siteId}:${apiKey}`), base64(siteId), base64(apiKey), unpadded];
  cio.fail({ status: 400, message: `no ${hidden.join(" ")}`, headers: { "set-cookie": "session=1" } });
  await cio.failure("rawRequest", {
    url: `/v1/${siteId}`,
    method: "POST",
    queryParams: { key: apiKey },
    headers: { "x-note": hidden.join(",") },
    data: { note: hidden, long: "x".repeat(9_950), tail: apiKey },
    debugRequest: "true",
  });
  const logged = cio.log.lines.map(({ text }) => text).join("\n");
  expect(logged).toContain("[redacted]");
  expect(logged).toContain('"authorization":"[redacted]"');
  for (const secret of [...hidden, "session=1"]) expect(logged).not.toContain(secret);
});

interface Told {
  request: object;
  attempt: number;
  method?: string;
  status?: number;
  url?: string;
  headers?: string;
  body?: { text: string; bytes: number; whole: boolean };
}

/** What somebody who watches in this process is told during the work. */
const watched = async (work: () => Promise<unknown>): Promise<Told[]> => {
  const told: Told[] = [];
  const keep = (message: unknown) => told.push(message as Told);
  subscribe("customer-io:traffic", keep);
  await work().finally(() => unsubscribe("customer-io:traffic", keep));
  return told;
};

test("who watches is told what the lines say, also where nothing is logged", async () => {
  cio.fail({ status: 503 });
  const told = await watched(() => identify({ debugRequest: "false" }));
  expect(cio.log.at("debug")).toEqual([]);
  expect(told.map(({ attempt, method, status }) => method ?? `${attempt}: ${status}`)).toEqual([
    "PUT",
    "1: 503",
    "PUT",
    "2: 200",
  ]);
  expect(new Set(told.map(({ request }) => request)).size).toBe(1);
});

test("who watches and who reads the log see the same", async () => {
  const [sent, answered] = await watched(() => identify());
  for (const part of [sent?.url, sent?.headers, sent?.body?.text]) expect(lines()[0]).toContain(part);
  for (const part of [answered?.headers, answered?.body?.text]) expect(lines()[1]).toContain(part);
  expect(sent?.headers).toContain('"authorization":"[redacted]"');
});

test.each([
  ["as it is sent", { plan: "pro" }, true],
  ["cut", { list: Array.from({ length: 3000 }, () => "word") }, false],
])("of a body that is shown %s, who watches knows whether it is whole", async (_, customerData, whole) => {
  const [sent] = await watched(() => identify({ customerData }));
  expect(sent?.body).toMatchObject({ whole });
});

test("a body in which a key is hidden is not whole", async () => {
  const [sent] = await watched(() => identify({ customerData: { note: cio.account.apiKey } }));
  expect(sent?.body).toMatchObject({ text: '{"note":"[redacted]"}', whole: false });
});

test("the login in the address of somebody's webhook is not logged; an address or an email address is", async () => {
  cio.sandbox.addWebhook({ endpoint: "https://bob:hunter2@example.com/x?to=ada@example.com" });
  cio.sandbox.addWebhook({ endpoint: "https://token@example.com" });
  cio.sandbox.addWebhook({ endpoint: "https://example.com?to=grace@example.com" });
  await cio.run("rawRequestApp", { url: "/reporting_webhooks", method: "GET", debugRequest: "true" });
  const answer = lines()[1];
  expect(answer).toContain('"https://[redacted]@example.com/x?to=ada@example.com"');
  expect(answer).toContain('"https://[redacted]@example.com"');
  expect(answer).toContain('"https://example.com?to=grace@example.com"');
  expect(answer).not.toMatch(/bob|hunter2|token/);
});
