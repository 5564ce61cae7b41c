import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const add = (inputs: Record<string, unknown>) => cio.run("addToSegment", { segmentId: 7, ...inputs });

const members = () => cio.sandbox.segment(7)?.members;

const people = (count: number) => Array.from({ length: count }, (_, at) => `person-${at}`);

const sentIds = () =>
  cio.requests.map(({ body }) => (JSON.parse(body.toString("utf8")) as { ids: string[] }).ids);

describe("with three people,", () => {
  beforeEach(async () => {
    for (const id of ["ada", "bob", "42"])
      await cio.run("identify", { id, customerData: { email: `${id}@example.com` } });
  });

  test.each([
    ["a list", ["ada", "bob", 42]],
    ["text with commas", " ada, bob ,42,"],
    ["text with lines", "ada\r\nbob\n\n42\n"],
    ["JSON text", ' ["ada", "bob", 42]'],
    ["a list of an earlier step in one line of the form", [["ada", "bob"], "42"]],
    ["a list with blanks and repeats", ["ada", " ", "bob", "", "ada ", "42", null, "bob"]],
  ])("%s names them all, each once", async (_, ids) => {
    expect(await add({ ids })).toEqual({ sent: 3, calls: 1 });
    expect(members()).toEqual(["ada", "bob", "42"]);
    expect(sentIds().at(-1)).toEqual(["ada", "bob", "42"]);
  });

  test("a single number is an id", async () => {
    await add({ ids: 42 });
    expect(members()).toEqual(["42"]);
  });

  test("they may be named by email address", async () => {
    await add({ ids: ["ada@example.com"], idType: "email" });
    expect(members()).toEqual(["ada"]);
    expect(cio.requests.at(-1)?.path).toBe("/api/v1/segments/7/add_customers?id_type=email");
  });

  test("they may be named by Customer.io ID, which goes without its prefix", async () => {
    const cioId = cio.person("ada")?.cioId;
    expect(await add({ ids: [cioId, `cio_${cioId}`], idType: "cio_id" })).toEqual({ sent: 1, calls: 1 });
    expect(members()).toEqual(["ada"]);
  });
});

test("2500 identifiers go out in three calls of at most 1000, none lost and none twice", async () => {
  const ids = people(2500);
  expect(await add({ ids })).toEqual({ sent: 2500, calls: 3 });
  expect(sentIds().map(({ length }) => length)).toEqual([1000, 1000, 500]);
  expect(sentIds().flat()).toEqual(ids);
});

test.each([1000, 1001])("%i identifiers are cut at 1000", async (count) => {
  expect(await add({ ids: people(count) })).toEqual({ sent: count, calls: Math.ceil(count / 1000) });
});

test("an id of an id's longest length is accepted, and an id may hold an @", async () => {
  await add({ ids: ["é".repeat(75), "ada@work"] });
  expect(sentIds()).toEqual([["é".repeat(75), "ada@work"]]);
});

test("a call is sent again when the connection drops after it was accepted", async () => {
  await cio.run("identify", { id: "ada" });
  cio.fail({ afterStoring: true, reset: true });
  expect(await add({ ids: ["ada"], ...atOnce })).toEqual({ sent: 1, calls: 1 });
  expect(members()).toEqual(["ada"]);
});

describe("when a call fails for good", () => {
  const failSecondCall = async () => {
    cio.fail({ match: { path: /add_customers/ }, status: 429, times: 1 });
    cio.fail({ match: { path: /add_customers/ }, status: 400, message: "no such segment" });
    return cio.failure("addToSegment", { segmentId: 7, ids: people(2500), maxRetries: 1, ...atOnce });
  };

  test("the error tells which identifiers are left, and no call follows", async () => {
    const error = await failSecondCall();
    expect(error).toMatchObject({ name: "CustomerIoError", status: 400, sent: 0, calls: 0 });
    expect(error.unsentIds).toEqual(people(2500));
    expect(cio.requests).toHaveLength(2);
  });

  test("identifiers of calls that succeeded are not among them", async () => {
    const answers = [200, 200, 500];
    for (const status of answers)
      cio.fail(status === 200 ? { status, body: {}, afterStoring: true } : { status, times: 2 });
    const error = await cio.failure("addToSegment", {
      segmentId: 7,
      ids: people(2500),
      maxRetries: 1,
      ...atOnce,
    });
    expect(error).toMatchObject({ status: 500, sent: 2000, calls: 2 });
    expect(error.unsentIds).toEqual(people(2500).slice(2000));
    expect(error.message).toMatch(
      /2 of 3 calls succeeded; 500 of 2500 identifiers are still to be sent \(unsentIds\)$/,
    );
  });

  test("the message shows no identifier", async () => {
    expect((await failSecondCall()).message).not.toMatch(/person-/);
  });

  test("an error of the connection tells it too", async () => {
    cio.fail({ status: 401 });
    const error = await cio.failure("addToSegment", { segmentId: 7, ids: ["ada"] });
    expect(error).toMatchObject({ name: "ConnectionError", unsentIds: ["ada"], calls: 0 });
  });
});

test.each([
  ["no segment", { segmentId: "" }, /^Segment ID: is required/],
  ["segment 0", { segmentId: 0 }, /^Segment ID: must be a whole number from 1 to 2147483647/],
  ["a negative segment", { segmentId: "-7" }, /^Segment ID: must be a whole number/],
  ["half a segment", { segmentId: 7.5 }, /^Segment ID: must be a whole number/],
  ["a segment beyond 32 bits", { segmentId: "2147483648" }, /^Segment ID: must be a whole number/],
  ["a segment in words", { segmentId: "../7" }, /^Segment ID: must be a whole number/],
  ["nobody", { ids: "" }, /^Customer Identifiers: is required/],
  ["an empty list", { ids: [] }, /^Customer Identifiers: is required/],
  ["blanks alone", { ids: [" ", ""] }, /^Customer Identifiers: is required/],
  ["broken JSON", { ids: '["ada"' }, /^Customer Identifiers: is text that is not valid JSON/],
  ["an object", { ids: { a: "ada" } }, /^Customer Identifiers: must be a list/],
  ["a list of objects", { ids: [{ id: "ada" }] }, /^Customer Identifiers: must be text or a number/],
  ["an id of 151 bytes", { ids: ["ada", "x".repeat(151)] }, /^Customer Identifiers: 1 of 2 are too long/],
  ["ids as emails", { ids: ["a@b.co", "ada"], idType: "email" }, /^Customer Identifiers: 1 of 2 cannot be/],
  ["an empty CIO ID", { ids: ["cio_"], idType: "cio_id" }, /^Customer Identifiers: 1 of 1 cannot be/],
  ["another type", { idType: "phone" }, /^Identifier Type: must be one of ID, Email, CIO ID/],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("addToSegment", { segmentId: 7, ids: ["ada"], ...inputs });
  expect(error.message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
