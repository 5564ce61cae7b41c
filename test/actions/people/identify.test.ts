import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const identify = (inputs: Record<string, unknown>) => cio.run("identify", { id: "ada", ...inputs });

const attributesAfter = async (inputs: Record<string, unknown>) => {
  await identify(inputs);
  return cio.person("ada")?.attributes;
};

test("a new person is created with the attributes", async () => {
  await identify({
    customerData: [
      { key: "email", value: "ada@example.com" },
      { key: "plan", value: "pro" },
    ],
  });
  expect(cio.person("ada")).toMatchObject({
    id: "ada",
    email: "ada@example.com",
    attributes: { plan: "pro" },
  });
});

test("the result is Customer.io's answer", async () => {
  expect(await identify({})).toEqual({});
});

test("a person is created when Customer Data is empty", async () => {
  await identify({ customerData: [] });
  expect(cio.person("ada")).toBeDefined();
});

test("an existing person keeps the attributes that are not sent", async () => {
  await identify({ customerData: { plan: "pro" } });
  expect(await attributesAfter({ customerData: { city: "London" } })).toEqual({
    plan: "pro",
    city: "London",
  });
});

test.each(["ada/../lovelace", "ada lovelace", "ada+1@example.com", "Ådä", "a%2Fb", "?x=1#y", "customers"])(
  "the id %p reaches Customer.io unchanged",
  async (id) => {
    await cio.run("identify", { id });
    const { id: stored, email } = cio.person(id) ?? {};
    expect(stored ?? email).toBe(id);
  },
);

test("a number is sent as its digits", async () => {
  await cio.run("identify", { id: 42 });
  expect(cio.person("42")).toBeDefined();
});

describe("Customer Data may be", () => {
  const expected = { plan: "pro", seats: 5 };

  test.each([
    [
      "a list of pairs",
      [
        { key: "plan", value: "pro" },
        { key: "seats", value: 5 },
      ],
    ],
    ["an object", { plan: "pro", seats: 5 }],
    ["JSON text of a list of pairs", '[{"key":"plan","value":"pro"},{"key":"seats","value":5}]'],
    ["JSON text of an object", ' {"plan":"pro","seats":5} '],
  ])("%s", async (_, customerData) => {
    expect(await attributesAfter({ customerData })).toEqual(expected);
  });
});

test("of a key that is there twice the last value counts", async () => {
  const customerData = [
    { key: "plan", value: "free" },
    { key: "plan", value: "pro" },
  ];
  expect(await attributesAfter({ customerData })).toEqual({ plan: "pro" });
});

test("a row of the form that was left empty is no attribute", async () => {
  expect(
    await attributesAfter({
      customerData: [
        { key: "", value: "" },
        { key: "plan", value: "pro" },
      ],
    }),
  ).toEqual({
    plan: "pro",
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "%s is an ordinary attribute name",
  async (name) => {
    await identify({ customerData: [{ key: name, value: "x" }] });
    const sent = cio.sent as object;
    expect(Object.entries(sent)).toEqual([[name, "x"]]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  },
);

test("values keep their type", async () => {
  const customerData = {
    text: "a",
    number: 1.5,
    flag: false,
    list: [1, "b"],
    object: { deep: { er: null } },
  };
  expect(await attributesAfter({ customerData })).toEqual(customerData);
});

test.each([
  "12345678901234567890",
  "02134",
  "true",
  "null",
  "1e5",
  "1.0",
  " 7 ",
  "[draft]",
  "{{ name }}",
  "-0",
])("the text %p stays text", async (value) => {
  expect(await attributesAfter({ customerData: { value } })).toEqual({ value });
});

test.each([
  ['["a","b"]', ["a", "b"]],
  ['{"a":1}', { a: 1 }],
  [" [1] ", [1]],
  [
    "[1.0, 1e5, 0.1, -0.000001, 9007199254740991, 1234567890.123456]",
    [1, 100000, 0.1, -0.000001, 9007199254740991, 1234567890.123456],
  ],
])("the text %p is sent as a list or an object", async (value, expected) => {
  expect(await attributesAfter({ customerData: { value } })).toEqual({ value: expected });
});

describe("with Convert Values", () => {
  test.each([
    ["42", 42],
    ["-1.5", -1.5],
    ["0", 0],
    ["true", true],
    ["false", false],
  ])("the text %p becomes a value", async (value, expected) => {
    expect(await attributesAfter({ customerData: { value }, convertValues: "true" })).toEqual({
      value: expected,
    });
  });

  test.each([
    "12345678901234567890",
    "02134",
    "1.0",
    "1e5",
    "-0",
    "+1",
    " 1",
    "0x10",
    "Infinity",
    "True",
    "0.10",
  ])("the text %p stays text: it would not print back the same", async (value) => {
    expect(await attributesAfter({ customerData: { value }, convertValues: "true" })).toEqual({ value });
  });

  test("null is sent as null", async () => {
    await identify({ customerData: { value: "null" }, convertValues: true });
    expect(cio.sent).toEqual({ value: null });
  });
});

test("empty text and null are sent, undefined is left out", async () => {
  await identify({ customerData: { a: "", b: null, c: undefined } });
  expect(cio.sent).toEqual({ a: "", b: null });
});

test("Additional Attributes are sent too, and pairs in Customer Data win", async () => {
  const attributes = { plan: "free", city: "London" };
  expect(await attributesAfter({ attributes, customerData: { plan: "pro" } })).toEqual({
    plan: "pro",
    city: "London",
  });
});

test("Additional Attributes may be JSON text", async () => {
  expect(await attributesAfter({ attributes: '{"seats": 5}' })).toEqual({ seats: 5 });
});

test("Update Only never creates a person", async () => {
  await identify({ customerData: { plan: "pro" }, updateOnly: "true" });
  expect(cio.person("ada")).toBeUndefined();
});

test("Update Only changes a person who exists", async () => {
  await identify({});
  expect(await attributesAfter({ customerData: { plan: "pro" }, updateOnly: true })).toEqual({ plan: "pro" });
});

describe("times are sent as whole Unix seconds", () => {
  const seconds = 1_795_167_000;

  test.each([
    ["2026-11-20T09:30:00Z"],
    ["2026-11-20T09:30:00.999Z"],
    ["2026-11-20 09:30:00"],
    ["2026-11-20T09:30"],
    ["2026-11-20T10:30:00+01:00"],
    [" 1795167000 "],
    ["1795167000000"],
    [1_795_167_000],
    [1_795_167_000_999],
    [new Date("2026-11-20T09:30:00Z")],
  ])("created_at %p", async (created_at) => {
    await identify({ customerData: { created_at } });
    expect(cio.sent).toEqual({ created_at: seconds });
  });

  test.each([
    ["2026-11-20", 1_795_132_800],
    ["1969-12-31T23:59:59Z", -1],
    ["1970-01-01", 0],
    ["1971-05-01T00:00:00Z", 41_904_000],
    ["2026-11-20T23:30:00+14:00", 1_795_167_000],
    ["2026-11-19T21:30:00-1200", 1_795_167_000],
  ])("created_at %p is %i", async (created_at, expected) => {
    await identify({ customerData: { created_at } });
    expect(cio.sent).toEqual({ created_at: expected });
  });

  test("an attribute named in Date Attributes, wherever it comes from", async () => {
    await identify({
      timestampAttributes: ["trial_ends_at", "renews_at"],
      customerData: { trial_ends_at: "2026-11-20T09:30:00Z", born: "1815-12-10" },
      attributes: { renews_at: "1795167000000" },
    });
    expect(cio.sent).toEqual({ trial_ends_at: seconds, renews_at: seconds, born: "1815-12-10" });
  });

  test.each([[["a, b"]], [['["a","b"]']], [["a", '["b"]']]])(
    "Date Attributes may be written as %p",
    async (timestampAttributes) => {
      await identify({
        timestampAttributes,
        customerData: { a: "1795167000000", b: "2026-11-20T09:30:00Z" },
      });
      expect(cio.sent).toEqual({ a: seconds, b: seconds });
    },
  );

  test("Date Attributes may be comma-separated text", async () => {
    await identify({
      timestampAttributes: "a, b",
      customerData: { a: "2026-11-20T09:30:00Z", b: "1795167000" },
    });
    expect(cio.sent).toEqual({ a: seconds, b: seconds });
  });

  test("an empty time is sent as it is, unless Customer.io reserves its name", async () => {
    const customerData = { created_at: "", _timestamp: null, trial_ends_at: "" };
    await identify({ customerData, timestampAttributes: "trial_ends_at" });
    expect(cio.sent).toEqual({ trial_ends_at: "" });
  });

  test.each([
    "yesterday",
    "20/11/2026",
    "2026-02-30",
    "2026-13-01",
    "20261120",
    "2026",
    46346,
    "202611",
    "1795167000000000",
    0,
    "0",
    "0.0",
    "-0",
    "2026-11-20T09:30:00+25:00",
    "2026-11-20T09:30:00+14:01",
    "2026-11-20T09:30:00-1430",
    "2026-11-20T09:30:00+15",
    "Nov 20, 2026",
    "NaN",
    true,
    {},
    [],
    "1e99",
  ])("created_at %p is an error that names the field", async (created_at) => {
    const error = await cio.failure("identify", { id: "ada", customerData: { created_at } });
    expect(error.message).toMatch(/^Customer Data: "created_at"/);
    expect(cio.requests).toHaveLength(0);
  });
});

describe("is refused before any request:", () => {
  const tooMany = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`a${index}`, 1]));

  test.each([
    ["no id", { id: "" }, /^ID: is required/],
    ["a blank id", { id: "  " }, /^ID: must not be blank/],
    ["an id of 151 bytes", { id: `${"é".repeat(75)}x` }, /^ID: is 151 bytes long; at most 150 bytes/],
    ["the id .", { id: "." }, /^ID: must not be "." or ".."/],
    ["the id ..", { id: ".." }, /^ID: must not be "." or ".."/],
    ["an id that is a list", { id: ["ada"] }, /^ID: must be text or a number/],
    ["an id that is true", { id: true }, /^ID: must be text or a number/],
    ["an id that lost its digits", { id: 2 ** 60 }, /^ID: this number is too large/],
    ["an id with half a character", { id: "\ud800" }, /^ID: contains half of a character/],
    [
      "an attribute name of 151 bytes",
      { customerData: { ["n".repeat(151)]: 1 } },
      /^Customer Data: ".*is a name of 151 bytes/,
    ],
    [
      "an attribute without a name",
      { attributes: { "": 1 } },
      /^Additional Attributes: an attribute has no name/,
    ],
    [
      "a value of 1001 bytes",
      { customerData: { note: `${"é".repeat(500)}x` } },
      /^Customer Data: "note" is 1001 bytes/,
    ],
    ["301 attributes", { customerData: tooMany }, /^Customer Data: has 301 attributes; at most 300/],
    [
      "a number that is not finite",
      { customerData: { a: Number.NaN } },
      /^Customer Data: "a" is not a finite number/,
    ],
    [
      "a list that holds one",
      { customerData: { a: [Number.POSITIVE_INFINITY] } },
      /^Customer Data: "a" is not a finite/,
    ],
    ["a number that JSON cannot hold", { customerData: { a: "[1e400]" } }, /^Customer Data: "a" holds a/],
    [
      "a fraction that JSON rounds",
      { customerData: { a: "[1234567890123456.78]" } },
      /^Customer Data: "a" holds a/,
    ],
    [
      "a power of ten that JSON rounds",
      { customerData: { a: "[12345678901234567e1]" } },
      /^Customer Data: "a" holds/,
    ],
    [
      "digits that JSON would lose",
      { customerData: { a: "[12345678901234567890]" } },
      /^Customer Data: "a" holds a number/,
    ],
    [
      "a value without a key",
      { customerData: [{ key: "", value: "x" }] },
      /^Customer Data: entry 1 has a value but no key/,
    ],
    ["an entry that is no pair", { customerData: ["plan"] }, /^Customer Data: entry 1 has no key/],
    [
      "text that is not JSON",
      { attributes: "plan: pro" },
      /^Additional Attributes: is text that is not valid JSON/,
    ],
    ["JSON that is no object", { attributes: "5" }, /^Additional Attributes: must be key-value pairs/],
    ["a switch that is neither on nor off", { updateOnly: "perhaps" }, /^Update Only: must be true or false/],
    ["an unknown region", { region: "Mars" }, /^Region: must be one of Connection's Region, US, EU/],
    ["a timeout of 0", { timeout: "0" }, /^Timeout: must be a whole number of milliseconds, from 1/],
    ["a timeout that is no number", { timeout: "soon" }, /^Timeout: must be a whole number/],
    ["11 retries", { maxRetries: "11" }, /^Max Retry Count: must be a whole number of retries, from 0 to 10/],
    ["half a retry", { maxRetries: 1.5 }, /^Max Retry Count: must be a whole number/],
    [
      "a negative delay",
      { retryDelayMS: "-1" },
      /^Retry Delay \(ms\): must be a whole number of milliseconds, 0 or more/,
    ],
    ["no connection", { cioConnection: undefined }, /^Connection: is required/],
  ])("%s", async (_, inputs, message) => {
    const error = await cio.failure("identify", { id: "ada", ...inputs });
    expect(error.message).toMatch(message);
    expect(error.name).toBe("ValidationError");
    expect(cio.requests).toHaveLength(0);
  });

  test.each([
    ["a Map", new Map([["a", 1]]), "is a Map or a Set"],
    ["a date that is none", new Date("never"), "is a date that is none"],
    ["a function", () => 1, "is code, not a value"],
    ["bytes", Buffer.from("a"), "is binary data"],
    ["a big integer", 10n ** 20n, "is a big integer"],
    [
      "what is nested too deep",
      Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 1),
      "is nested more than",
    ],
  ])("%s", async (_, value, why) => {
    for (const customerData of [{ value }, { value: { inner: [value] } }]) {
      const error = await cio.failure("identify", { id: "ada", customerData });
      expect(error.message).toMatch(/^Customer Data: "value" /);
      expect(error.message).toContain(why);
    }
    expect(cio.requests).toHaveLength(0);
  });

  test("something that contains itself", async () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const error = await cio.failure("identify", { id: "ada", customerData: { loop } });
    expect(error.message).toMatch(/^Customer Data: "loop" contains itself/);
  });

  test("the error does not show the value", async () => {
    const error = await cio.failure("identify", { id: "ada", customerData: { created_at: "my secret" } });
    expect(error.message).not.toContain("my secret");
  });
});

test("values at the limits are accepted", async () => {
  const customerData = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`${index}`.padEnd(150, "n"), "v".repeat(1000)]),
  );
  await cio.run("identify", { id: "é".repeat(75), customerData });
  expect(Object.keys(cio.person("é".repeat(75))?.attributes ?? {})).toHaveLength(300);
});

test("runs at the same time share nothing", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `person-${index}`);
  await Promise.all(names.map((id) => cio.run("identify", { id, customerData: { [`only_${id}`]: id } })));
  expect(names.map((id) => cio.person(id)?.attributes)).toEqual(names.map((id) => ({ [`only_${id}`]: id })));
});

describe("a name in Date Attributes that is not among the attributes", () => {
  const misspelt = {
    id: "ada",
    customerData: { trial_ends_at: "2026-11-20" },
    attributes: { renews_at: "2026-12-01" },
    timestampAttributes: ["trial_ends_at", "renews_at", "trail_ends_at"],
  };

  const warning = 'Date Attributes: no attribute is called "trail_ends_at"';

  test("is a warning in the result and in the log, and the rest is sent", async () => {
    expect(await cio.run("identify", misspelt)).toEqual({ warnings: [warning] });
    expect(cio.log.at("warn")).toEqual([warning]);
    expect(cio.person("ada")?.attributes).toEqual({ trial_ends_at: 1_795_132_800, renews_at: 1_796_083_200 });
  });

  test("of an object is one, too", async () => {
    const { id: objectId, customerData: objectData, ...others } = misspelt;
    await cio.run("identifyObject", { objectTypeId: "1", objectId, objectData, ...others });
    expect(cio.log.at("warn")).toEqual([warning]);
  });

  test.each([
    ["person_identify", { personId: "ada", customerData: misspelt.customerData }],
    ["object_identify", { objectTypeId: "1", objectId: "acme", objectData: misspelt.customerData }],
  ])("is a warning of Send Entity, %s, too", async (configuration, values) => {
    const { attributes, timestampAttributes } = misspelt;
    const operation = { configuration, values: { ...values, attributes, timestampAttributes } };
    expect(await cio.run("sendEntity", { operation })).toEqual({ warnings: [warning] });
    expect(cio.log.at("warn")).toEqual([warning]);
  });

  test("is no warning where all are there", async () => {
    const timestampAttributes = ["trial_ends_at"];
    expect(await cio.run("identify", { ...misspelt, timestampAttributes })).toEqual({});
    expect(cio.log.at("warn")).toEqual([]);
  });
});
