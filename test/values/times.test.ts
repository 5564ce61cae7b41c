import { useSandbox } from "../useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

const smallNumber = "is too small a number to be Unix seconds; write the date as 2026-11-20";
const noTime =
  "is not a time: use a date and time such as 2026-11-20 or 2026-11-20T09:30:00Z (ISO 8601), Unix seconds or Unix milliseconds";
const farOffset = "has an offset from UTC of more than 14 hours, which no clock has";

/** Everywhere a time is read: its step, other inputs, how the time is given, what its error begins with. */
const times: [string, (time: unknown) => Inputs, string][] = [
  ["identify", (created_at) => ({ id: "ada", customerData: { created_at } }), 'Customer Data: "created_at"'],
  [
    "identify",
    (due) => ({ id: "ada", customerData: { due }, timestampAttributes: "due" }),
    'Customer Data: "due"',
  ],
  ["track", (timestamp) => ({ id: "ada", eventName: "seen", timestamp }), "Occurred At:"],
  ["addDevice", (lastUsed) => ({ id: "ada", deviceId: "abc", platform: "ios", lastUsed }), "Last Used:"],
  [
    "identifyObject",
    (created_at) => ({ objectTypeId: "1", objectId: "acme", objectData: { created_at } }),
    'Object Data: "created_at"',
  ],
  [
    "sendEntity",
    (timestamp) => ({
      entity: { type: "person", action: "event", identifiers: { id: "ada" }, name: "seen", timestamp },
    }),
    'Entity: "timestamp"',
  ],
];

describe.each(times)("%s", (action, inputsWith, place) => {
  test.each([
    [0, smallNumber],
    ["0", smallNumber],
    [-0, smallNumber],
    [1, smallNumber],
    ["2026", smallNumber],
    ["99999999", smallNumber],
    ["2026-11-20T09:30:00+25:00", farOffset],
    ["2026-11-20T09:30:00+14:01", farOffset],
    ["2026-11-20T09:30:00-1430", farOffset],
    ["2026-11-20T09:30:00-15", farOffset],
    ["2026-11-20T09:30:00+05:60", noTime],
    ["yesterday", noTime],
  ])("refuses %p", async (time, why) => {
    const { message } = await cio.failure(action, inputsWith(time));
    expect(message).toBe(`${place} ${why}`);
    expect(cio.requests).toHaveLength(0);
  });

  test.each([
    ["1969-12-31T23:59:59Z", -1],
    ["1970-01-01", 0],
    ["1815-12-10", -4_861_728_000],
    ["1971-05-01", 41_904_000],
    ["2026-11-20T23:30:00+14:00", 1_795_167_000],
    ["2026-11-19T19:30:00-14", 1_795_167_000],
    ["2026-11-20T15:15:00 +0545", 1_795_167_000],
    ["100000000", 100_000_000],
    [-86_400, -86_400],
  ])("takes %p", async (time, seconds) => {
    await cio.run(action, inputsWith(time));
    expect(JSON.stringify(cio.sent)).toMatch(
      new RegExp(`"(?:created_at|due|timestamp|last_used)":${seconds}[,}]`),
    );
  });
});
