import { isConnectionError } from "@prismatic-io/spectral";
import { atOnce, useSandbox } from "../useSandbox";
import { startBadLine, type Trouble } from "./badLine";

const cio = useSandbox();

interface Summary {
  total: number;
  accepted: number;
  rejected: { row: number; recordId: string; reason: string; retryable: boolean; message: string }[];
  unsent: { row: number; recordId: string }[];
  retryRecords: unknown[];
  requests: number;
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index + 1}`, note: "é😀".repeat(20) }));

const records = people(100);

/** Ten requests of ten people each, and no waiting. */
const ten = {
  records,
  idField: "id",
  maxEntitiesPerRequest: "10",
  requestsPerSecond: "1000",
  failStepOnRejectedRecords: "false",
  ...atOnce,
};

const run = async (inputs: object = {}, baseUrl?: string): Promise<Summary> =>
  (await cio.run(
    "identifyMany",
    { ...ten, ...inputs },
    baseUrl === undefined ? {} : { connection: { baseUrl } },
  )) as Summary;

/** Every record is counted once, and what is held is what was reported. */
const expectTruth = ({ total, accepted, rejected, unsent, retryRecords }: Summary): void => {
  expect(accepted + rejected.length + unsent.length).toBe(total);
  const rows = [...rejected, ...unsent].map(({ row }) => row);
  expect(new Set(rows).size).toBe(rows.length);
  const doubtful = rejected.filter(({ message }) => message.includes("may have been applied"));
  const missing = new Set([...rejected, ...unsent].map(({ recordId }) => recordId));
  const held = new Set(cio.sandbox.people().map(({ id }) => String(id)));
  for (const { id } of records) {
    if (!missing.has(id)) expect(held).toContain(id);
    else if (!doubtful.some(({ recordId }) => recordId === id)) expect(held).not.toContain(id);
  }
  const again = [...rejected.filter(({ retryable }) => retryable), ...unsent].map(({ row }) => row);
  expect(retryRecords).toEqual(again.sort((a, b) => a - b).map((row) => records[row - 1]));
};

const withLine = async (troubles: Record<number, Trouble>, inputs: object = {}) => {
  const line = await startBadLine(cio.sandbox.us.url, troubles);
  try {
    return { summary: await run(inputs, line.url), attempts: line.requests };
  } finally {
    await line.close();
  }
};

describe.each(["1", "4"])("with %s requests in flight", (parallelRequests) => {
  test.each(["cut", "cut after arrival", "half-closed"] as const)(
    "a third of ten requests that is %s is sent again, and nobody is lost",
    async (trouble) => {
      const { summary, attempts } = await withLine({ 3: trouble }, { parallelRequests });
      expect(summary).toMatchObject({ total: 100, accepted: 100, rejected: [], unsent: [], requests: 10 });
      expect(attempts).toBe(11);
      expect(cio.sandbox.people()).toHaveLength(100);
      expectTruth(summary);
    },
  );

  test.each(["cut", "cut after arrival", "half-closed"] as const)(
    "without retries a third of ten requests that is %s costs its ten rows and no other",
    async (trouble) => {
      const { summary } = await withLine({ 3: trouble }, { parallelRequests, maxRetries: "0" });
      expect(summary).toMatchObject({ total: 100, accepted: 90, unsent: [], requests: 10 });
      expect(summary.rejected).toHaveLength(10);
      expect(new Set(summary.rejected.map(({ reason }) => reason))).toEqual(new Set(["no_answer"]));
      expect(summary.rejected[0]?.message).toMatch(/may have been applied/);
      expectTruth(summary);
    },
  );

  test("a storm of 429s is sat out", async () => {
    cio.fail({ status: 429, times: 9 });
    const summary = await run({ parallelRequests, maxRetries: "10" });
    expect(summary).toMatchObject({ accepted: 100, rejected: [], unsent: [] });
    expectTruth(summary);
  });

  test("a storm of 429s that outlasts the retries costs only the requests that it hit", async () => {
    cio.fail({ status: 429, times: 7 });
    const summary = await run({ parallelRequests, maxRetries: "1" });
    expect(summary.rejected.every(({ reason, retryable }) => reason === "rate_limited" && retryable)).toBe(
      true,
    );
    expect(summary.accepted).toBeGreaterThan(0);
    expectTruth(summary);
  });

  test.each([
    ["500", { status: 500, afterStoring: true }, "unavailable"],
    ["a reset", { reset: true }, "no_answer"],
    ["half an answer", { halfBody: true, afterStoring: true }, "no_answer"],
    ["an answer that is not JSON", { garbage: true, afterStoring: true }, "unreadable_answer"],
    ["404", { status: 404 }, "refused"],
  ] as const)("%s for good fails the rows of its request only", async (_, fault, reason) => {
    cio.fail(fault);
    const summary = await run({ parallelRequests, maxRetries: "0" });
    expect(summary.accepted).toBe(90);
    expect(summary.rejected.map((one) => one.reason)).toEqual(Array(10).fill(reason));
    expectTruth(summary);
  });

  test("Stop On First Failure leaves the rest unsent", async () => {
    cio.fail({ status: 500 });
    const summary = await run({ parallelRequests, maxRetries: "0", stopOnFirstFailure: "true" });
    expect(summary.rejected).toHaveLength(10);
    expect(summary.unsent.length).toBeGreaterThanOrEqual(50);
    expectTruth(summary);
  });

  test.each([401, 403])(
    "%i stops everything and is an error of the connection with the summary",
    async (status) => {
      cio.fail({ status, times: 10 });
      const error = await cio.failure("identifyMany", { ...ten, parallelRequests });
      expect(isConnectionError(error)).toBe(true);
      expect(error.message).toContain("of 100 records were rejected");
      const summary = error as unknown as Summary;
      expect(summary.unsent.length).toBeGreaterThanOrEqual(60);
      expect(summary.rejected[0]).toMatchObject({ reason: "unauthorized", retryable: true });
      expectTruth(summary);
    },
  );

  test("207 rejects the records that it names and no other", async () => {
    cio.fail({
      status: 207,
      afterStoring: true,
      body: {
        errors: [
          { batch_index: 4, reason: "invalid", field: "attributes.note", message: "too long" },
          { batch_index: 4, reason: "invalid", field: "attributes.x", message: "too odd" },
          { batch_index: 9, reason: "required", field: "action", message: "action is required" },
        ],
      },
    });
    const summary = await run({ parallelRequests: "1" });
    expect(summary).toMatchObject({ accepted: 98, retryRecords: [] });
    expect(summary.rejected).toEqual([
      {
        row: 5,
        recordId: "p5",
        field: "attributes.note",
        reason: "invalid",
        message: "too long; too odd",
        retryable: false,
      },
      {
        row: 10,
        recordId: "p10",
        field: "action",
        reason: "required",
        message: "action is required",
        retryable: false,
      },
    ]);
  });
});

test.each([
  ["has no list", {}],
  ["names a place that does not exist", { errors: [{ batch_index: 10, reason: "invalid" }] }],
  ["names no place", { errors: [{ reason: "invalid" }] }],
])("no record counts as accepted when a 207 %s", async (_, body) => {
  cio.fail({ status: 207, body, afterStoring: true });
  const summary = await run({ parallelRequests: "1" });
  expect(summary.accepted).toBe(90);
  expect(summary.rejected.map(({ reason }) => reason)).toEqual(Array(10).fill("unreadable_answer"));
  expectTruth(summary);
});

test("no answer to a request that never left is no doubt", async () => {
  const summary = await run({ maxRetries: "0" }, "http://127.0.0.1:1");
  expect(summary).toMatchObject({ accepted: 0, total: 100 });
  expect(summary.rejected[0]).toMatchObject({ reason: "no_connection", retryable: true });
  expect(summary.rejected[0]?.message).not.toContain("may have been applied");
});

test("a retry after a doubtful attempt remembers the doubt", async () => {
  cio.fail({ reset: true, afterStoring: true });
  cio.fail({ status: 429 });
  const summary = await run({ parallelRequests: "1", maxRetries: "1" });
  expect(summary.rejected[0]).toMatchObject({ reason: "rate_limited" });
  expect(summary.rejected[0]?.message).toContain("may have been applied");
  expectTruth(summary);
});

describe("400 refuses a request as a whole:", () => {
  /** Refuses the next requests; with the place of a record or without. */
  const refuse = (named: boolean, times: number) =>
    Array.from({ length: times }, () =>
      cio.fail({
        status: 400,
        body: {
          errors: [{ ...(named && { batch_index: 6 }), reason: "invalid", field: "x", message: "no" }],
        },
      }),
    );

  test("the record that is named is rejected, the others are sent again without it", async () => {
    refuse(true, 1);
    const summary = await run({ parallelRequests: "1" });
    expect(summary).toMatchObject({ accepted: 99, requests: 11 });
    expect(summary.rejected).toMatchObject([{ row: 7, reason: "invalid", message: "no", retryable: false }]);
    expect(cio.person("p7")).toBeUndefined();
    expectTruth(summary);
  });

  test("a request with a record that is not named is sent again by halves", async () => {
    refuse(false, 2);
    const first = await run({ parallelRequests: "1" });
    expect(first).toMatchObject({ accepted: 100, requests: 14 });
    expectTruth(first);
  });

  test("a single record is rejected for what the answer says", async () => {
    refuse(false, 1);
    const summary = await run({ records: people(1) });
    expect(summary.rejected).toMatchObject([{ row: 1, field: "x", message: "no", retryable: false }]);
  });

  test("requests that are all refused are not taken apart without end", async () => {
    refuse(false, 2000);
    const summary = await run({ records: people(400), maxEntitiesPerRequest: "400", maxRetries: "0" });
    expect(summary).toMatchObject({ total: 400, accepted: 0, unsent: [] });
    expect(summary.rejected).toHaveLength(400);
    const blamed = summary.rejected.filter(({ retryable }) => !retryable);
    const others = summary.rejected.filter(({ reason }) => reason === "refused_with_others");
    expect(blamed.length + others.length).toBe(400);
    expect(summary.retryRecords).toHaveLength(others.length);
    expect(summary.requests).toBeLessThanOrEqual(201);
  }, 60_000);
});

test("an event is stored once when its request was stored and not answered", async () => {
  cio.fail({ reset: true, afterStoring: true });
  await cio.run("trackMany", { ...ten, records: people(3), eventName: "seen" });
  expect(cio.requests).toHaveLength(2);
  expect(cio.requests[0]?.body.equals(cio.requests[1]?.body ?? Buffer.alloc(0))).toBe(true);
  expect(cio.person("p1")?.events).toHaveLength(1);
});

test("when Customer.io asks to wait for an hour nothing more is sent: the rest can be sent again", async () => {
  cio.fail({ status: 429, retryAfter: 3600 });
  const records = people(10);
  const summary = (await cio.run("identifyMany", {
    records,
    idField: "id",
    maxEntitiesPerRequest: 2,
    parallelRequests: 1,
    failStepOnRejectedRecords: "false",
  })) as Summary;
  expect(cio.requests).toHaveLength(1);
  expect(summary).toMatchObject({ total: 10, accepted: 0, retryRecords: records });
  expect(summary.rejected.map(({ reason }) => reason)).toEqual(["rate_limited", "rate_limited"]);
  expect(summary.unsent).toHaveLength(8);
});

const lost = { ...atOnce, maxRetries: "0", failStepOnRejectedRecords: "false" };

test("an event that may be stored and would get a new id in another run is not one to send again", async () => {
  cio.fail({ reset: true, afterStoring: true });
  const records = [{ id: "ada" }];
  const summary = (await cio.run("trackMany", {
    records,
    idField: "id",
    eventName: "seen",
    ...lost,
  })) as Summary;
  expect(summary).toMatchObject({ retryRecords: [], rejected: [{ reason: "no_answer", retryable: false }] });
  expect(summary.rejected[0]?.message).toContain("would count twice if it is sent again");
  expect(cio.person("ada")?.events).toHaveLength(1);
});

test("sending again what can be sent again stores an event once", async () => {
  cio.fail({ reset: true, afterStoring: true });
  const inputs = { idField: "id", eventName: "seen", deduplicationField: "order", ...lost };
  const { retryRecords } = (await cio.run("trackMany", {
    ...inputs,
    records: [{ id: "ada", order: "1001" }],
  })) as Summary;
  expect(retryRecords).toEqual([{ id: "ada", order: "1001" }]);
  await cio.run("trackMany", { ...inputs, records: retryRecords });
  expect(cio.person("ada")?.events).toHaveLength(1);
});

test("of a batch only the events without an id are not to be sent again after a lost answer", async () => {
  cio.fail({ reset: true, afterStoring: true });
  const event = { type: "person", action: "event", identifiers: { id: "ada" }, name: "seen" };
  const named = { ...event, id: "01ARZ3NDEKTSV4RRFFQ69G5FAV" };
  const summary = (await cio.run("sendBatch", { entities: [event, named], ...lost })) as Summary;
  expect(summary.retryRecords).toEqual([named]);
});

const oneEach = { idField: "id", maxEntitiesPerRequest: 1, parallelRequests: 1, requestsPerSecond: "1000" };

/** Rows with the reason that is told of each; events say who was held already. */
const reasonsOf = ({ rejected }: Summary) => rejected.map(({ row, reason }) => [row, reason]);

test("408 is no refusal: the events may be stored, and are not to be counted twice", async () => {
  cio.fail({ status: 408, afterStoring: true });
  const records = [{ id: "ada" }, { id: "bob" }];
  const error = await cio.failure("trackMany", {
    records,
    idField: "id",
    eventName: "seen",
    ...lost,
    failStepOnRejectedRecords: "true",
  });
  expect(error).toMatchObject({ mayHaveBeenApplied: true, retryRecords: [] });
  expect(error.rejected).toMatchObject([
    { row: 1, reason: "unavailable", retryable: false },
    { row: 2, reason: "unavailable", retryable: false },
  ]);
  expect(cio.person("ada")?.events).toHaveLength(1);
});

describe("a request that was stored and not answered, and whose retry was refused as a whole,", () => {
  const events = people(4).map(({ id }, index) => ({ id, order: `order-${index}` }));
  const track = async (inputs: object) =>
    (await cio.run("trackMany", {
      records: events,
      idField: "id",
      eventName: "seen",
      maxRetries: "1",
      parallelRequests: "1",
      failStepOnRejectedRecords: "false",
      ...atOnce,
      ...inputs,
    })) as Summary;

  const once = () => {
    for (const { id } of events) expect(cio.person(id)?.events).toHaveLength(1);
  };

  beforeEach(() => {
    cio.fail({ reset: true, afterStoring: true });
    cio.fail({ status: 400, message: "no" });
  });

  test.each([
    ["whose halves are refused", { status: 404, times: 2 }, "refused"],
    ["whose halves are not answered", { reset: true, times: 4 }, "no_answer"],
  ] as const)("%s stays in doubt: no event comes back that would count twice", async (_, fault, reason) => {
    cio.fail(fault);
    const summary = await track({});
    expect(reasonsOf(summary)).toEqual([1, 2, 3, 4].map((row) => [row, reason]));
    expect(summary.rejected.map(({ recordId }) => recordId)).toEqual(events.map(({ id }) => id));
    expect(summary.retryRecords).toEqual([]);
    for (const { message } of summary.rejected)
      expect(message).toMatch(
        /may have been applied nevertheless, and would count twice if it is sent again$/,
      );
    once();
  });

  test("comes back when a key keeps it from counting twice, and is sent until done", async () => {
    cio.fail({ status: 404, times: 2 });
    const inputs = { deduplicationField: "order" };
    const { retryRecords } = await track(inputs);
    expect(retryRecords).toEqual(events);
    expect(await track({ ...inputs, records: retryRecords })).toMatchObject({
      accepted: 4,
      retryRecords: [],
    });
    once();
  });

  test("is not said to be unsent when the run stops at its first half", async () => {
    cio.fail({ status: 404 });
    const summary = await track({ stopOnFirstFailure: "true" });
    expect(reasonsOf(summary)).toEqual([
      [1, "refused"],
      [2, "refused"],
      [3, "no_answer"],
      [4, "no_answer"],
    ]);
    expect(summary).toMatchObject({ unsent: [], retryRecords: [] });
    expect(summary.rejected[3]?.message).toContain("may have been applied");
  });

  test("is not said to be unsent when the key is refused, and the error says what may be there", async () => {
    cio.fail({ status: 401 });
    const error = await cio.failure("trackMany", {
      records: events,
      idField: "id",
      eventName: "seen",
      maxRetries: "1",
      ...atOnce,
    });
    expect(isConnectionError(error)).toBe(true);
    expect(error).toMatchObject({ unsent: [], retryRecords: [], mayHaveBeenApplied: true });
  });

  test("leaves its doubt with the record that is named", async () => {
    cio.sandbox.reset();
    cio.fail({ reset: true, afterStoring: true });
    cio.fail({ status: 400, body: { errors: [{ batch_index: 1, reason: "invalid", message: "no" }] } });
    const summary = await track({});
    expect(summary).toMatchObject({ accepted: 3, retryRecords: [] });
    expect(summary.rejected).toMatchObject([{ row: 2, reason: "invalid", retryable: false }]);
    expect(summary.rejected[0]?.message).toBe(
      "no. It may have been applied nevertheless, and would count twice if it is sent again",
    );
    once();
  });
});

test.each([
  ["an event without a key", "trackMany", { eventName: "seen" }, true],
  ["an event with a key", "trackMany", { eventName: "seen", deduplicationField: "id" }, false],
  ["a person", "identifyMany", {}, false],
])(
  "the error says whether running it again may count %s twice",
  async (_, step, inputs, mayHaveBeenApplied) => {
    cio.fail({ reset: true, afterStoring: true });
    const error = await cio.failure(step, {
      records: people(1),
      idField: "id",
      ...inputs,
      ...atOnce,
      maxRetries: "0",
    });
    expect(error).toMatchObject({ name: "CustomerIoError", route: "POST /v2/batch", mayHaveBeenApplied });
  },
);

test.each([
  ["an answer that was a refusal", { status: 404 }],
  ["an invalid record", { status: 207, body: { errors: [{ batch_index: 0, reason: "invalid" }] } }],
])("%s is no doubt", async (_, fault) => {
  cio.fail(fault);
  const inputs = { records: people(1), idField: "id", eventName: "seen", ...atOnce, maxRetries: "0" };
  expect(await cio.failure("trackMany", inputs)).toMatchObject({ mayHaveBeenApplied: false });
});

describe("when other records were sent already,", () => {
  test("a record that breaks as it is read again is one that was rejected", async () => {
    let reads = 0;
    const broken = {
      id: "bob",
      get plan() {
        reads += 1;
        if (reads > 1) throw new TypeError("secret plan");
        return "pro";
      },
    };
    const records = [{ id: "ada" }, broken, { id: "cleo" }];
    const summary = (await cio.run("identifyMany", { records, ...oneEach, ...lost })) as Summary;
    expect(summary).toMatchObject({ total: 3, accepted: 2, retryRecords: [], unsent: [] });
    expect(summary.rejected).toEqual([
      {
        row: 2,
        recordId: "bob",
        field: null,
        reason: "invalid",
        message: "cannot be read a second time",
        retryable: false,
      },
    ]);
  });

  test("a record of which not even the name can be read again is counted, too", async () => {
    let reads = 0;
    const broken = {
      get id() {
        reads += 1;
        if (reads > 1) throw new TypeError("gone");
        return "bob";
      },
    };
    const summary = (await cio.run("identifyMany", {
      records: [{ id: "ada" }, broken],
      ...oneEach,
      ...lost,
    })) as Summary;
    expect(summary).toMatchObject({ accepted: 1, rejected: [{ row: 2, recordId: null }] });
  });

  test("a list that cannot be walked to its end ends the step with the account", async () => {
    let walks = 0;
    const records = people(5);
    Object.defineProperty(records, 3, {
      get: () => {
        walks += 1;
        if (walks > 1) throw new TypeError("gone");
        return { id: "p4" };
      },
    });
    const error = await cio.failure("identifyMany", { records, ...oneEach, ...lost });
    expect(error).toMatchObject({ total: 5, accepted: 3, rejected: [], mayHaveBeenApplied: false });
    expect(error.unsent).toEqual([
      { row: 4, recordId: null },
      { row: 5, recordId: null },
    ]);
    expect(error.message).toBe("gone: 0 of 5 records were rejected, 2 were not sent and 3 were accepted");
    expect(cio.sandbox.people()).toHaveLength(3);
  });

  test("a Retry-After beyond all calendars ends the step with the account", async () => {
    const records = people(3);
    cio.fail({ status: 429, retryAfter: 10_000_000_000_000 });
    const summary = (await cio.run("identifyMany", { records, ...oneEach, ...lost })) as Summary;
    expect(summary).toMatchObject({ total: 3, rejected: [{ row: 1, reason: "rate_limited" }] });
    expect(summary.retryRecords).toEqual(records);
  });
});

test("what Customer.io says about a record shows no key, whatever it echoes", async () => {
  const { siteId, apiKey } = cio.account;
  const basic = Buffer.from(`${siteId}:${apiKey}`).toString("base64");
  const echo = `Authorization: Basic ${basic}`;
  cio.fail({
    status: 207,
    body: {
      errors: [
        { batch_index: 0, reason: echo, field: echo, message: `${echo} ${apiKey}` },
        { batch_index: 1, reason: apiKey },
      ],
    },
  });
  const inputs = { records: people(2), idField: "id" };
  const error = await cio.failure("identifyMany", inputs);
  const told = JSON.stringify([error, error.message, error.stack, cio.log.lines]);
  expect(error.rejected).toMatchObject([{ row: 1 }, { row: 2, reason: "[redacted]" }]);
  expect(told).toContain("Authorization: Basic [redacted]");
  for (const secret of [basic, apiKey]) expect(told).not.toContain(secret);
  cio.fail({ status: 207, body: { errors: [echo] } });
  expect(JSON.stringify(await cio.failure("identifyMany", inputs))).not.toContain(basic);
  cio.fail({ status: 400, body: { errors: [echo] }, times: 3 });
  const refused = JSON.stringify(await cio.failure("identifyMany", inputs));
  expect(refused).toContain("Authorization: Basic [redacted]");
  expect(refused).not.toContain(basic);
});

test("what Customer.io says about a record is cut to what can be read, and not within a key", async () => {
  const { apiKey } = cio.account;
  const message = `${"x".repeat(995)}${apiKey}`;
  const errors = [
    { batch_index: 0, reason: "invalid", message },
    ...Array.from({ length: 1000 }, () => ({ batch_index: 1, reason: "invalid", message: "x".repeat(100) })),
  ];
  cio.fail({ status: 207, body: { errors } });
  const { rejected } = (await run({ records: people(2), parallelRequests: "1" })) as Summary;
  expect(rejected[0]?.message).toBe(`${"x".repeat(995)}[reda`);
  expect(rejected[1]?.message.length).toBeLessThan(2000);
});

test("an event that surely never left can be sent again", async () => {
  const connection = { baseUrl: "http://127.0.0.1:1" };
  const inputs = { records: [{ id: "ada" }], idField: "id", eventName: "seen", ...lost };
  expect(await cio.run("trackMany", inputs, { connection })).toMatchObject({ retryRecords: [{ id: "ada" }] });
});

test("what goes wrong besides the requests fails the step: no record is lost in silence", async () => {
  let lines = 0;
  const logger = {
    ...cio.log.logger,
    debug: () => {
      lines += 1;
      if (lines === 1) throw new Error("the log is full");
    },
  };
  const run = cio.runWith(
    "identifyMany",
    {
      records: people(3),
      idField: "id",
      maxEntitiesPerRequest: 1,
      parallelRequests: 1,
      debugRequest: "true",
    },
    logger,
  );
  await expect(run).rejects.toMatchObject({
    message: expect.stringMatching(/^the log is full: 1 of 3 records were rejected, 2 were not sent/),
    cause: new Error("the log is full"),
    total: 3,
    accepted: 0,
    rejected: [{ row: 1, reason: "no_answer", retryable: true }],
    unsent: [{ row: 2 }, { row: 3 }],
    retryRecords: people(3),
  });
});

test("a merge that got no answer is not sent again, and cannot be retried blindly", async () => {
  cio.fail({ reset: true });
  const entities = [
    { type: "person", action: "merge", primary: { id: "a" }, secondary: { id: "b" } },
    { type: "person", action: "identify", identifiers: { id: "c" } },
  ];
  const summary = (await cio.run("sendBatch", {
    entities,
    failStepOnRejectedRecords: "false",
    ...atOnce,
  })) as Summary;
  expect(cio.requests).toHaveLength(1);
  expect(summary.rejected.map(({ retryable }) => retryable)).toEqual([false, true]);
  expect(summary.retryRecords).toEqual([entities[1]]);
});
