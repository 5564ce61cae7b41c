import { useSandbox } from "../useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

const topic = "cio_subscription_preferences.topics.topic_1";

/** Every way in which attributes of a person are sent, with the place that its errors name. */
const ways: [string, (attributes: Inputs) => [string, Inputs], string][] = [
  ["Customer Data", (customerData) => ["identify", { id: "ada", customerData }], 'Customer Data: "'],
  [
    "Additional Attributes",
    (attributes) => ["identify", { id: "ada", attributes }],
    'Additional Attributes: "',
  ],
  [
    "Identify Many",
    (attributes) => ["identifyMany", { records: [{ who: "ada", ...attributes }], idField: "who" }],
    'Row 1: "',
  ],
  [
    "an entity",
    (attributes) => [
      "sendEntity",
      { entity: { type: "person", action: "identify", identifiers: { id: "ada" }, attributes } },
    ],
    'Entity: "attributes.',
  ],
  [
    "the form of an entity",
    (customerData) => [
      "sendEntity",
      { operation: { configuration: "person_identify", values: { personId: "ada", customerData } } },
    ],
    'Customer Data: "',
  ],
];

/** The attributes of the last request, whichever way they went. */
const attributesSent = (): unknown => {
  const body = cio.sent as { batch?: { attributes: unknown }[]; attributes?: unknown };
  return body.batch?.[0]?.attributes ?? body.attributes ?? body;
};

describe.each(ways)("in %s", (_, stepFor, place) => {
  const sent = async (attributes: Inputs): Promise<unknown> => {
    const [action, inputs] = stepFor(attributes);
    await cio.run(action, inputs);
    return attributesSent();
  };

  test.each([
    ["true", true],
    ["TRUE", true],
    [" True ", true],
    ["1", true],
    [1, true],
    [true, true],
    ["false", false],
    ["False", false],
    ["0", false],
    [0, false],
    [false, false],
  ])("unsubscribed, _update and topics of %p are sent as %p", async (value, expected) => {
    await cio.run("identify", { id: "ada" });
    expect(
      await sent({
        unsubscribed: value,
        _update: value,
        [topic]: value,
        cio_subscription_preferences: { topics: { topic_2: value }, other: "kept" },
      }),
    ).toEqual({
      unsubscribed: expected,
      _update: expected,
      [topic]: expected,
      cio_subscription_preferences: { topics: { topic_2: expected }, other: "kept" },
    });
  });

  test.each(["yes", "2", 2, "truee", [], {}])("%p is neither", async (value) => {
    for (const name of ["unsubscribed", "_update", topic]) {
      const { message } = await cio.failure(...stepFor({ [name]: value }));
      expect(message).toContain(`${place}${name}" must be true or false`);
    }
    const nested = { cio_subscription_preferences: { topics: { topic_2: value } } };
    expect((await cio.failure(...stepFor(nested))).message).toContain(
      `${place}cio_subscription_preferences.topics.topic_2" must be true or false`,
    );
    expect(cio.requests).toHaveLength(0);
  });

  test("preferences are an object of topics", async () => {
    for (const preferences of ["topic_1", [], { topics: ["topic_1"] }, "{]"]) {
      const { message } = await cio.failure(...stepFor({ cio_subscription_preferences: preferences }));
      expect(message).toContain(`${place}cio_subscription_preferences" `);
    }
    expect(await sent({ cio_subscription_preferences: '{"topics": {"topic_1": "TRUE"}}' })).toEqual({
      cio_subscription_preferences: { topics: { topic_1: true } },
    });
  });

  test.each(["", "  ", null])("a blank of %p is not sent: nobody said it", async (blank) => {
    const names = ["unsubscribed", "_update", "created_at", "id", topic, "cio_subscription_preferences"];
    const blanks = Object.fromEntries(names.map((name) => [name, blank]));
    expect(await sent({ ...blanks, plan: "pro" })).toEqual({ plan: "pro" });
  });
});

test("names that look like reserved ones are not", async () => {
  const customerData = { Unsubscribed: "yes", update: "yes" };
  await cio.run("identify", { id: "ada", customerData });
  expect(cio.sent).toEqual(customerData);
});

test("an object has no subscription: only its created_at is reserved", async () => {
  const objectData = { unsubscribed: "yes", [topic]: "yes", _update: "", created_at: "" };
  await cio.run("identifyObject", { objectTypeId: "1", objectId: "acme", objectData });
  expect(cio.sent).toMatchObject({ attributes: { unsubscribed: "yes", [topic]: "yes", _update: "" } });
  expect((cio.sent as { attributes: object }).attributes).not.toHaveProperty("created_at");
});

test.each([
  ["identifyObject", { objectTypeId: "1", objectId: "acme", objectData: { created_at: "1971-05-01" } }],
  [
    "sendEntity",
    {
      operation: {
        configuration: "object_identify",
        values: { objectTypeId: "1", objectId: "acme", objectData: { created_at: "1971-05-01" } },
      },
    },
  ],
])("%s reads a date once: as a number, 1971 would be too small to be one", async (action, inputs) => {
  await cio.run(action, inputs);
  expect(cio.sent).toMatchObject({ attributes: { created_at: 41_904_000 } });
});
