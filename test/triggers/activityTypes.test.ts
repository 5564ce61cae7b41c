import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

test.each([
  ["Profile Create", "entry 1 cannot be a type: Customer.io spells them with small letters, digits, _ and :"],
  [
    "event, email-sent",
    "entry 2 cannot be a type: Customer.io spells them with small letters, digits, _ and :",
  ],
  [
    Array.from({ length: 11 }, (_, at) => `type_${at}`),
    "holds 11 types; at most 10 are allowed. Left empty, all types are read",
  ],
  [
    "{{type}}",
    "entry 1 was not filled in: a placeholder in double braces stands where a value should be; map it again",
  ],
])("Activity Types %j are refused before any request", async (activityTypes, why) => {
  const flow = cio.flow("newActivity", { activityTypes });
  await expect(flow.poll()).rejects.toThrow(`Activity Types: ${why}`);
  expect(cio.requests).toEqual([]);
});

test("types of objects have the number of their type in them", async () => {
  await cio.flow("newActivity", { activityTypes: "_o:1:attribute_change" }).poll();
  expect(cio.requests[0]?.path).toContain("type=_o%3A1%3Aattribute_change");
});

const never = "If Customer.io does not know it, it never starts the flow";

test.each([
  ["profile_created", "profile_create"],
  ["sent_sms", "sent_twilio"],
])("%s is asked for, and the log says that %s may be meant", async (typed, meant) => {
  const flow = cio.flow("newActivity", { activityTypes: ["event", typed] });
  expect(await flow.poll()).toEqual([]);
  expect(cio.requests.some(({ path }) => path.includes(`type=${typed}`))).toBe(true);
  expect(cio.log.at("warn")).toEqual([
    `Activity Types: entry 2 is no type that Customer.io documents; is ${meant} meant? ${never}`,
  ]);
});

test("the log names none for what is like no type, and does not show it", async () => {
  await cio.flow("newActivity", { activityTypes: "order_placed" }).poll();
  expect(cio.log.at("warn")).toEqual([
    `Activity Types: entry 1 is no type that Customer.io documents. ${never}`,
  ]);
});

test("the log says it when a flow begins and when its inputs change, and not with every run", async () => {
  const flow = cio.flow("newActivity", { activityTypes: "order_placed" });
  for (let run = 0; run < 3; run += 1) await flow.poll();
  expect(cio.log.at("warn")).toHaveLength(1);
  flow.configure({ activityTypes: "order_seen" });
  for (let run = 0; run < 3; run += 1) await flow.poll();
  expect(cio.log.at("warn")).toHaveLength(2);
});

test("a type that is not documented starts the flow all the same", async () => {
  const flow = cio.flow("newActivity", { activityTypes: "carrier_pigeon" });
  await flow.poll();
  cio.sandbox.happen({ type: "carrier_pigeon" as never });
  expect(await flow.poll()).toMatchObject([{ type: "carrier_pigeon" }]);
});
