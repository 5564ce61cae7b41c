import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const identifyMany = (inputs: Record<string, unknown>) =>
  cio.run("identifyMany", { idField: "id", ...inputs });

const failure = (inputs: Record<string, unknown>) =>
  cio.failure("identifyMany", { idField: "id", ...inputs });

/** The entities of the last request. */
const sent = () => (cio.sent as { batch: Record<string, unknown>[] }).batch;

const ada = { id: "ada", plan: "pro" };

test("a list of records becomes people", async () => {
  const data = await identifyMany({
    records: [
      { id: "ada", email: "ada@example.com", plan: "pro" },
      { id: 7, plan: "free", seats: 5 },
    ],
  });
  expect(data).toEqual({
    total: 2,
    accepted: 2,
    rejected: [],
    unsent: [],
    retryRecords: [],
    requests: 1,
    bytes: cio.requests[0]?.bytes,
    durationMs: expect.any(Number),
  });
  expect(cio.person("ada")).toMatchObject({ email: "ada@example.com", attributes: { plan: "pro" } });
  expect(cio.person("7")?.attributes).toEqual({ plan: "free", seats: 5 });
});

test.each<[string, unknown]>([
  ["a list of objects", [ada, { id: "bob", plan: "free" }]],
  ["JSON text of a list", JSON.stringify([ada, { id: "bob", plan: "free" }])],
  ["a list of JSON texts", [JSON.stringify(ada), '{"id": "bob", "plan": "free"}']],
  ["CSV text", "id,plan\nada,pro\nbob,free\n"],
  [
    "CSV with a byte order mark, CRLF, quotes and blank lines",
    '\uFEFF"id",plan\r\n"ada","pro"\r\n\r\nbob,free',
  ],
  ["CSV with semicolons", "id;plan\nada;pro\nbob;free"],
  ["CSV with tabs", "id\tplan\nada\tpro\nbob\tfree"],
  ["a CSV file", { data: Buffer.from("id,plan\nada,pro\nbob,free"), contentType: "text/csv" }],
  ["a JSON file", { data: Buffer.from(JSON.stringify([ada, { id: "bob", plan: "free" }])) }],
])("the records may be %s", async (_, records) => {
  expect(await identifyMany({ records })).toMatchObject({ total: 2, accepted: 2 });
  expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
  expect(cio.person("bob")?.attributes).toEqual({ plan: "free" });
});

test("values of CSV keep their quotes, line breaks, commas and spaces, and an empty one is text", async () => {
  await identifyMany({ records: 'id,note,empty\nada,"a ""b"", c\nd ",', emptyValues: "send" });
  expect(sent()[0]?.attributes).toEqual({ note: 'a "b", c\nd ', empty: "" });
});

test("a CSV file may have a column only, and be longer than what is parsed at a time", async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => `${"é😀".repeat(20)}${index}`);
  expect(await identifyMany({ records: ["id", ...rows].join("\n") })).toMatchObject({ accepted: 1000 });
  expect(cio.sandbox.people().map(({ id }) => id)).toEqual(rows);
});

test.each<[string, unknown, RegExp]>([
  ["nothing", "", /^Records: is required/],
  ["an object", { id: "ada" }, /^Records: must be a list/],
  ["JSON that is no list", '{"id": "ada"}', /^Records: is JSON, but not a list/],
  ["JSON that is cut off", '[{"id": "ada"', /^Records: is text that is not valid JSON/],
  ["a column twice", "id,plan,plan\nada,a,b", /^Records: "plan" is the name of two columns/],
  ["a column without a name", "id,,plan\nada,a,b", /^Records: column 2 has no name/],
  ["a quote that is never closed", 'id,plan\nada,a\nbob,"b', /^Records: is CSV that cannot be read at row 2/],
  [
    "something after a quote",
    'id,plan\nada,"a"b',
    /^Records: is CSV that cannot be read at row 1: something/,
  ],
  [
    "a file that is not UTF-8",
    { data: Buffer.from([0x69, 0x64, 0x0a, 0xff]) },
    /^Records: is a file that is not/,
  ],
])("%s is refused before any request", async (_, records, message) => {
  expect((await failure({ records })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

test("an empty list, or a header row alone, is nothing to do", async () => {
  for (const records of [[], "[]", "id,plan\n"])
    expect(await identifyMany({ records })).toMatchObject({ total: 0, accepted: 0, requests: 0 });
  expect(cio.requests).toHaveLength(0);
});

describe("a record with something wrong", () => {
  const records = [
    ada,
    { id: "", plan: "pro" },
    { id: "bob", created_at: "yesterday" },
    "no JSON",
    { id: "cleo", note: "é".repeat(501) },
    42,
    { id: "dan", ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`a${at}`, "x".repeat(999)])) },
  ];

  test("keeps all from being sent, and is named by its row without its values", async () => {
    const error = await failure({ records });
    expect(error.name).toBe("ValidationError");
    expect(error.message).toMatch(
      /^Records: 6 of 7 records are invalid; nothing was sent\. Row 2: "id" is missing/,
    );
    for (const part of [
      'Row 3: "created_at" is not a time',
      "Row 4: is text that is not valid JSON; in line 1, column 1, the text does not begin with { or [",
      'Row 5: "note" is 1002 bytes long',
      "Row 6: must be an object",
      "Row 7: is ",
    ])
      expect(error.message).toContain(part);
    expect(error.message).not.toContain("yesterday");
    expect(cio.requests).toHaveLength(0);
  });

  test("is reported and the others are sent when it is to be skipped", async () => {
    const data = (await identifyMany({
      records,
      onInvalidRecord: "skip",
      failStepOnRejectedRecords: false,
    })) as { rejected: unknown[] };
    expect(data).toMatchObject({ total: 7, accepted: 1, unsent: [], retryRecords: [] });
    expect(data.rejected).toMatchObject([
      { row: 2, recordId: "", field: "id", reason: "invalid", retryable: false },
      { row: 3, recordId: "bob", field: "created_at" },
      { row: 4, recordId: null, field: null },
      { row: 5, recordId: "cleo", field: "note" },
      { row: 6 },
      { row: 7, recordId: "dan", field: null },
    ]);
    expect(cio.sandbox.people()).toMatchObject([{ id: "ada" }]);
  });

  test("fails the step after the others were sent, when it is to be skipped and the step may fail", async () => {
    const error = await failure({ records, onInvalidRecord: "skip" });
    expect(error).toMatchObject({ name: "CustomerIoError", total: 7, accepted: 1 });
    expect(error.message).toBe(
      [
        "POST /v2/batch: 6 of 7 records were rejected, 0 were not sent and 1 were accepted",
        'Row 2: "id" is missing or empty',
        'Row 3: "created_at" is not a time: use a date and time such as 2026-11-20 or 2026-11-20T09:30:00Z (ISO 8601), Unix seconds or Unix milliseconds',
        "Row 4: is text that is not valid JSON; in line 1, column 1, the text does not begin with { or [",
        'Row 5: "note" is 1002 bytes long; at most 1000 bytes are allowed',
        "Row 6: must be an object, or JSON text of one",
        "1 other reason",
      ].join(". "),
    );
    expect(cio.person("ada")).toBeDefined();
  });

  test("is one of the first 20 that are listed", async () => {
    const many = Array.from({ length: 30 }, () => ({ id: "" }));
    const { message } = await failure({ records: many });
    expect(message).toContain("30 of 30 records are invalid");
    expect(message).toContain("Row 20:");
    expect(message).not.toContain("Row 21:");
    expect(message).toMatch(/And 10 more$/);
  });

  test("may be a row of CSV that is longer or shorter than the header", async () => {
    const csv = "id,plan\nada,pro\nbob\ncleo,a,b\n";
    expect((await failure({ records: csv })).message).toMatch(
      /2 of 3 records are invalid; nothing was sent\. Row 2: has 1 values, the header row has 2\. Row 3: has 3/,
    );
    const inputs = { records: csv, onInvalidRecord: "skip", failStepOnRejectedRecords: false };
    expect(await identifyMany(inputs)).toMatchObject({
      accepted: 1,
      rejected: [
        { row: 2, recordId: "bob" },
        { row: 3, recordId: "cleo" },
      ],
    });
  });
});

describe("the identifier", () => {
  test.each<[string, string, string, object]>([
    ["an id by its shape", "automatic", "ada", { id: "ada" }],
    ["an address by its shape", "automatic", "ada@example.com", { email: "ada@example.com" }],
    ["a Customer.io ID by its shape", "automatic", "cio_a31", { cio_id: "a31" }],
    ["an id that looks like an address", "id", "ada@example.com", { id: "ada@example.com" }],
    ["a Customer.io ID without its prefix", "cio_id", "a31", { cio_id: "a31" }],
    ["a phone number", "phone", "+14155552671", { phone: "+14155552671" }],
  ])("is %s", async (_, idType, key, identifiers) => {
    // The sandbox knows nobody with the Customer.io ID or the phone number: it refuses what was sent.
    await identifyMany({
      records: [{ key, x: 1 }],
      idField: "key",
      idType,
      failStepOnRejectedRecords: false,
    });
    expect(sent()).toMatchObject([{ identifiers, attributes: { x: 1 } }]);
  });

  test.each<[string, unknown]>([
    ["email", "ada"],
    ["phone", "555"],
    ["id", "x".repeat(151)],
    ["id", { a: 1 }],
    ["id", 2 ** 60],
    ["id", "\ud800"],
  ])("of type %s cannot be %p", async (idType, key) => {
    expect((await failure({ records: [{ key }], idField: "key", idType })).message).toMatch(/Row 1: "key" /);
  });

  test.each<[string, object, object, object]>([
    ["is not sent as an attribute", { idField: "key" }, { key: "ada", x: 1 }, { x: 1 }],
    [
      "is sent when it is listed",
      { idField: "key", sendFields: ["key"] },
      { key: "ada", x: 1 },
      { key: "ada" },
    ],
    [
      "that is an address is not sent twice",
      { idField: "email", idType: "email" },
      { email: "a@b.c", x: 1 },
      { x: 1 },
    ],
    [
      "of the same name is sent when it is listed",
      { sendFields: ["id"] },
      { id: "ada", x: 1 },
      { id: "ada" },
    ],
    [
      "that is an address used as an id is kept as address",
      { idField: "email", idType: "id" },
      { email: "a@b.c", x: 1 },
      { email: "a@b.c", x: 1 },
    ],
    [
      "that is a phone number used as an id is kept as phone number",
      { idField: "phone", idType: "id" },
      { phone: "+14155552671", x: 1 },
      { phone: "+14155552671", x: 1 },
    ],
    [
      "that is to be left out is left out",
      { idField: "email", idType: "id", leaveOutFields: ["email"] },
      { email: "a@b.c", x: 1 },
      { x: 1 },
    ],
  ])("%s", async (_, inputs, record, attributes) => {
    await identifyMany({ ...inputs, records: [record] });
    expect(sent()[0]?.attributes).toEqual(attributes);
  });
});

test("the rules for values are those of Identify", async () => {
  await identifyMany({
    records: [
      { id: "ada", zip: "02134", n: "42", tags: '["a"]', ends: "2026-11-20", none: null, gone: undefined },
    ],
    convertValues: true,
    timestampAttributes: ["ends"],
    updateOnly: true,
    emptyValues: "send",
  });
  expect(sent()[0]?.attributes).toEqual({
    zip: "02134",
    n: 42,
    tags: ["a"],
    ends: 1_795_132_800,
    none: null,
    _update: true,
  });
});

test("text that is a list or an object in JSON is sent as one, with blanks before it too; other text is text", async () => {
  const texts = {
    list: '["a"]',
    object: '{"a": 1}',
    blanks: "\r\n [1]",
    draft: "[draft]",
    zip: "02134",
    yes: "true",
  };
  await identifyMany({ records: [{ id: "ada", ...texts }] });
  expect(sent()[0]?.attributes).toEqual({ ...texts, list: ["a"], object: { a: 1 }, blanks: [1] });
});

describe("Empty Values:", () => {
  const held = {
    id: "ada",
    phone: "+14155552671",
    plan: "pro",
    created_at: 1_700_000_000,
    unsubscribed: true,
  };
  const blanks = "id,phone,plan,created_at,unsubscribed,_update,note\nada,,,,,,hello";

  test("blank cells of CSV leave alone what Customer.io holds", async () => {
    await identifyMany({ records: [held] });
    await identifyMany({ records: blanks });
    expect(cio.person("ada")?.attributes).toEqual({
      phone: "+14155552671",
      plan: "pro",
      created_at: 1_700_000_000,
      unsubscribed: true,
      note: "hello",
    });
  });

  test("Send sends them as they are, but nothing blank that Customer.io would take for something else", async () => {
    await identifyMany({ records: [held] });
    await identifyMany({ records: blanks, emptyValues: "send" });
    expect(sent()[0]?.attributes).toEqual({ phone: "", plan: "", note: "hello" });
    expect(cio.person("ada")?.attributes).toMatchObject({ created_at: 1_700_000_000, unsubscribed: true });
  });

  test.each([
    [
      "Leave Out leaves out empty text and null, and keeps what only looks like it",
      "leaveOut",
      { b: " ", c: 0, d: false, e: [] },
    ],
    ["Send keeps all of them", "send", { n: null, a: "", b: " ", c: 0, d: false, e: [] }],
  ])("%s", async (_, emptyValues, attributes) => {
    await identifyMany({
      records: [{ id: "ada", n: null, a: "", b: " ", c: 0, d: false, e: [] }],
      emptyValues,
    });
    expect(sent()[0]?.attributes).toEqual(attributes);
  });

  test.each(["unsubscribed", "created_at", "_update"])(
    "nothing but spaces in %s is blank, too",
    async (name) => {
      await identifyMany({ records: [{ id: "ada", [name]: " " }], emptyValues: "send" });
      expect(sent()[0]?.attributes).toEqual({});
    },
  );

  test("the address that a person goes by is not overwritten by a blank", async () => {
    const record = { key: "ada@example.com", email: "", phone: "" };
    await identifyMany({ records: [record], idField: "key", emptyValues: "send" });
    expect(sent()).toMatchObject([{ identifiers: { email: "ada@example.com" }, attributes: { phone: "" } }]);
    expect(sent()[0]?.attributes).not.toHaveProperty("email");
  });
});

test("the time of an update goes where the API wants it", async () => {
  await identifyMany({ records: [{ id: "ada", _timestamp: "2026-11-20T09:30:00Z", plan: "pro" }] });
  expect(sent()[0]).toMatchObject({ timestamp: 1_795_167_000, attributes: { plan: "pro" } });
});

describe("a name that is nowhere in the records", () => {
  const inputs = [
    ["Fields to Send", "sendFields"],
    ["Fields to Leave Out", "leaveOutFields"],
    ["Date Attributes", "timestampAttributes"],
  ] as const;
  const csv = "id,email,ssn\nada,ada@example.com,078-05-1120";

  test.each(inputs)("is an error of %s in CSV", async (label, key) => {
    const error = await failure({ records: csv, [key]: ["email", "snn"] });
    expect(error.name).toBe("ValidationError");
    expect(error.message).toBe(
      `${label}: "snn" is not a column of the CSV; its columns are "id", "email", "ssn"`,
    );
    expect(cio.requests).toHaveLength(0);
  });

  test.each(inputs)("is a warning about %s in a list", async (label, key) => {
    const data = await identifyMany({
      records: [{ id: "ada", ends: "2026-11-20" }, { id: "bob" }],
      [key]: ["ends", "snn", "x"],
    });
    const warning = `${label}: no record has a field "snn", "x"`;
    expect(data).toMatchObject({ accepted: 2, warnings: [warning] });
    expect(cio.log.at("warn")).toEqual([warning]);
  });

  test("is said once in the log, whatever the number of inputs, and beside the account of a step that fails", async () => {
    cio.fail({ status: 500 });
    const error = await failure({
      records: [ada],
      sendFields: ["plan", "a"],
      leaveOutFields: ["b"],
      maxRetries: 0,
    });
    expect(error.warnings).toEqual([
      'Fields to Send: no record has a field "a"',
      'Fields to Leave Out: no record has a field "b"',
    ]);
    expect(cio.log.at("warn")).toHaveLength(1);
  });

  test("is none when a single record has it, or when there are no records", async () => {
    const inputs = { leaveOutFields: ["ssn"], timestampAttributes: ["ends"] };
    expect(
      await identifyMany({ records: [ada, { id: "bob", ssn: "" }, { id: "cleo", ends: null }], ...inputs }),
    ).not.toHaveProperty("warnings");
    expect(await identifyMany({ records: [], ...inputs })).not.toHaveProperty("warnings");
  });
});

test.each([
  ["an id, as was chosen", "id", 1],
  ["what it looks like", "automatic", 0],
])("an address is sent as %s", async (_, idType, doubts) => {
  const data = await identifyMany({ records: [{ id: "a@b.c" }, { id: "bob" }, { id: 7 }], idType });
  expect(data).toMatchObject({ accepted: 3 });
  const warning =
    'Records: 1 of 3 values of "id" look like email addresses or Customer.io IDs and are sent as ids, as Identifier Type says';
  expect(cio.log.at("warn")).toEqual(doubts > 0 ? [warning] : []);
  expect((data as { warnings?: string[] }).warnings).toEqual(doubts > 0 ? [warning] : undefined);
});

test("only the listed fields are sent, and none of those to leave out", async () => {
  const record = { id: "ada", a: 1, b: 2, c: 3 };
  await identifyMany({ records: [record], sendFields: "a, b", leaveOutFields: ["b"] });
  expect(sent()[0]?.attributes).toEqual({ a: 1 });
  await identifyMany({ records: [record], leaveOutFields: ["b"] });
  expect(sent()[0]?.attributes).toEqual({ a: 1, c: 3 });
});

test("a record is not changed, and the very same one is given back to be sent again", async () => {
  const records = [Object.freeze({ id: "ada", created_at: "2026-11-20" }), Object.freeze({ id: "bob" })];
  cio.fail({ status: 500 });
  const data = (await identifyMany({ records, maxRetries: 0, failStepOnRejectedRecords: false })) as {
    retryRecords: unknown[];
  };
  expect(data.retryRecords[0]).toBe(records[0]);
  expect(data.retryRecords[1]).toBe(records[1]);
});

test("rows of CSV are given back as objects, which can be sent again", async () => {
  cio.fail({ status: 500 });
  const inputs = { maxRetries: 0, failStepOnRejectedRecords: false };
  const data = (await identifyMany({ ...inputs, records: "id,plan\nada,pro" })) as { retryRecords: unknown };
  expect(data.retryRecords).toEqual([{ id: "ada", plan: "pro" }]);
  expect(await identifyMany({ records: data.retryRecords })).toMatchObject({ accepted: 1 });
});

test("the same person several times ends as the last record says", async () => {
  const records = Array.from({ length: 50 }, (_, index) => ({ id: `p${index % 3}`, last: index }));
  await identifyMany({ records, maxEntitiesPerRequest: 4, parallelRequests: 5, requestsPerSecond: 1000 });
  expect([0, 1, 2].map((who) => cio.person(`p${who}`)?.attributes.last)).toEqual([48, 49, 47]);
});

test.each([
  ["maxEntitiesPerRequest", 1001, /^Max Entities per Request: .* from 1 to 1000/],
  ["parallelRequests", 21, /^Parallel Requests: .* from 1 to 20/],
  ["requestsPerSecond", 0, /^Requests per Second: .* from 1 to 1000/],
])("%s has limits", async (key, value, message) => {
  expect((await failure({ records: [ada], [key]: value })).message).toMatch(message);
});

test("no request of a large list is larger than 500000 bytes", async () => {
  const records = Array.from({ length: 400 }, (_, index) => ({
    id: `p${index}`,
    a: "é".repeat(500),
    b: "😀".repeat(250),
  }));
  expect(await identifyMany({ records, requestsPerSecond: 1000 })).toMatchObject({ accepted: 400 });
  const sizes = cio.requests.map(({ bytes }) => bytes);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(500_000);
  expect(sizes).toHaveLength(2);
}, 60_000);

test("the error of a rejected record does not repeat what Customer.io says about it", async () => {
  cio.fail({
    status: 207,
    body: {
      errors: [{ batch_index: 0, reason: "invalid", field: "attributes.email", message: "ada@x is bad" }],
    },
  });
  const error = await failure({ records: [ada] });
  expect(error.message).not.toContain("ada@x");
  expect(error.message).toContain("invalid attributes.email: row 1");
  expect(error.rejected).toMatchObject([{ row: 1, message: "ada@x is bad" }]);
});

test("a record that says something else when it is read again is still counted", async () => {
  let reads = 0;
  const fickle = {
    id: "ada",
    get created_at() {
      reads += 1;
      return reads > 1 ? "yesterday" : "2026-11-20";
    },
  };
  const data = await identifyMany({ records: [fickle, { id: "bob" }], failStepOnRejectedRecords: false });
  expect(data).toMatchObject({ total: 2, accepted: 1, rejected: [{ row: 1, field: "created_at" }] });
});

test("lists that are nested beyond measure are wrong like other values", async () => {
  let deep: unknown = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  const text = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  for (const records of [
    [{ id: "ada", deep }],
    `[{"id": "ada", "deep": ${text}}]`,
    [{ id: "ada", deep: text }],
  ])
    expect((await failure({ records })).message).toMatch(
      /Row 1: "deep" is nested more than 100 levels deep$/,
    );
  for (const records of [deep, text])
    expect((await failure({ records })).message).toMatch(/Row 1: must be an object/);
  expect((await failure({ records: [{ id: deep }] })).message).toMatch(
    /Row 1: "id" must be text or a number/,
  );
  expect(cio.requests).toHaveLength(0);
}, 60_000);

test("an address too long for an entity is found before anything is sent", async () => {
  const email = `${"x".repeat(32_000)}@example.com`;
  expect((await failure({ records: [{ id: email }], idType: "email" })).message).toMatch(
    /Row 1: is 32\d{3} bytes/,
  );
  expect(cio.requests).toHaveLength(0);
});

test.each([
  ["text that is no list", "hello", '"hello"'],
  ["CSV with other columns", "ID,plan\nada,pro\n", '"ID", "plan"'],
])("%s is one mistake and is not taken for an empty list", async (_, records, columns) => {
  const error = await cio.failure("identifyMany", { records, idField: "id" });
  expect(error.message).toBe(`Records: is CSV without a column "id"; its columns are ${columns}`);
  expect(cio.requests).toHaveLength(0);
});

test("CSV with a header row alone is an empty list", async () => {
  expect(await cio.run("identifyMany", { records: "id,plan", idField: "id" })).toMatchObject({ total: 0 });
});
