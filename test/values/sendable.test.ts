import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const refusal = async (customerData: Record<string, unknown>): Promise<string> => {
  const { message } = await cio.failure("identify", { id: "ada", customerData });
  expect(cio.requests).toHaveLength(0);
  return message;
};

test.each([2 ** 53, -(2 ** 53), 1e21, 2 ** 60])(
  "the number %p of an earlier step has lost digits and is refused by name",
  async (seats) => {
    const why = "is a number too large to keep all its digits; pass it as text";
    expect(await refusal({ seats })).toBe(`Customer Data: "seats" ${why}`);
    expect(await refusal({ seats: { all: [seats] } })).toBe(`Customer Data: "seats" ${why}`);
    expect((await cio.failure("track", { id: "ada", eventName: "x", eventData: { seats } })).message).toBe(
      `Event Data: "seats" ${why}`,
    );
  },
);

test.each([2 ** 53 - 1, -(2 ** 53 - 1), 0.1, 1.5e-7])("the number %p is sent", async (seats) => {
  await cio.run("identify", { id: "ada", customerData: { seats } });
  expect(cio.sent).toEqual({ seats });
});

test("digits that no number keeps stay text, also with Convert Values", async () => {
  const seats = "18014398509481984"; // 2^54, which a number would print as it is
  await cio.run("identify", { id: "ada", customerData: { seats }, convertValues: true });
  expect(cio.sent).toEqual({ seats });
});

test("a list may hold the same object twice: that is no circle", async () => {
  const one = { name: "one" };
  await cio.run("identify", { id: "ada", customerData: { both: [one, one] } });
  expect(cio.sent).toEqual({ both: [one, one] });
});

test("a hundred levels are sent, and lists nested any deeper are refused", async () => {
  const nested = (levels: number) =>
    Array.from({ length: levels }).reduce<unknown[]>((inner) => [inner], ["core"]);
  await cio.run("identify", { id: "ada", customerData: { nested: nested(100) } });
  expect(cio.sent).toEqual({ nested: nested(100) });
  cio.sandbox.reset();
  for (const levels of [101, 100_000])
    expect(await refusal({ nested: nested(levels) })).toBe(
      'Customer Data: "nested" is nested more than 100 levels deep',
    );
});

const lost = 2 ** 53;
const broadcastTo = (data: object) => ({
  broadcastId: "9",
  audience: { configuration: "people", values: { people: [{ id: "ada", data }] } },
});
const equal = (value: unknown) => ({ filter: { attribute: { field: "seats", operator: "eq", value } } });

test.each<[string, Record<string, unknown>, string]>([
  ["triggerBroadcast", broadcastTo({ seats: lost }), 'People with Data: "entry 1.data.seats"'],
  [
    "sendPush",
    { id: "ada", message: "45", customPayload: { ios: { seats: lost } } },
    'Custom Payload: "ios"',
  ],
  ["searchPeople", equal(lost), 'Filter: "attribute.value"'],
  ["createCollection", { name: "plans", rows: [{ seats: lost }] }, 'Rows: "row 1.seats"'],
  ["rawRequest", { url: "/v1/customers/ada", method: "PUT", data: { seats: lost } }, "Data:"],
])("%s %j: digits that were lost are refused by name", async (action, inputs, place) => {
  const { message } = await cio.failure(action, inputs);
  expect(message).toBe(`${place} is a number too large to keep all its digits; pass it as text`);
  expect(cio.requests).toHaveLength(0);
});

test("what is nested beyond measure is refused in every object that is sent as it is", async () => {
  const nested = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], "core");
  for (const [action, inputs] of [
    ["triggerBroadcast", broadcastTo({ nested })],
    ["sendPush", { id: "ada", message: "45", customPayload: { nested } }],
  ] as const)
    expect((await cio.failure(action, inputs)).message).toMatch(
      /nested" is nested more than 100 levels deep$/,
    );
});
