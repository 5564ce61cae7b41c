import { isConnectionError } from "@prismatic-io/spectral";
import { atOnce, useSandbox } from "../useSandbox";
import { startBadLine, type Trouble } from "./badLine";

const cio = useSandbox({ newCredentials: true });

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
  });
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
  await expect(run).rejects.toThrow("the log is full");
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
