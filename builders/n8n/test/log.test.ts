import type { Logger } from "n8n-workflow";
import { log } from "./engine";
import { atOnce, stepNode, useN8n } from "./useN8n";

const n8n = useN8n();

const levels = ["debug", "info", "warn", "error"] as const satisfies readonly (keyof Logger)[];

/** What is written to n8n's log from now on, as level and line. */
const written = (): [string, string][] => {
  const lines: [string, string][] = [];
  for (const level of levels) jest.spyOn(log, level).mockImplementation((line) => lines.push([level, line]));
  return lines;
};

afterEach(() => jest.restoreAllMocks());

test("what the connector warns of is a warning in n8n's log", async () => {
  const lines = written();
  n8n.sandbox.fail({ status: 503, afterStoring: true, retryAfter: null });
  await n8n.run([stepNode("Track", "track", { id: "ada", eventName: "joined", httpSettings: atOnce })]);
  expect(lines).toContainEqual(["warn", "POST /v1/customers/{id}/events succeeded on attempt 2"]);
});

test("Debug Request tells of requests and answers at n8n's level debug, without keys", async () => {
  const lines = written();
  const { siteId, apiKey } = n8n.sandbox.account;
  await n8n.run([stepNode("Identify", "identify", { id: "ada", httpSettings: { debugRequest: true } })]);
  const told = lines.filter(([, line]) => line.includes("PUT "));
  expect(told.map(([level]) => level)).toContain("debug");
  for (const [, line] of lines) {
    expect(line).not.toContain(apiKey);
    expect(line).not.toContain(Buffer.from(`${siteId}:${apiKey}`).toString("base64"));
  }
});
