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

test("an id of an id's longest length is accepted", async () => {
  await add({ ids: ["é".repeat(75)] });
  expect(sentIds()).toEqual([["é".repeat(75)]]);
});

describe("an id that looks like something else, with Identifier Type ID,", () => {
  const looking = { ids: ["ada", "ada@work", "cio_a3"], idType: "id" };

  test("is sent as an id, and the result says so", async () => {
    expect(await add(looking)).toEqual({
      sent: 3,
      calls: 1,
      warnings: [expect.stringMatching(/^Customer Identifiers: 2 of 3 look like .* and are sent as ids/)],
    });
    expect(sentIds()).toEqual([["ada", "ada@work", "cio_a3"]]);
    expect(cio.requests.at(-1)?.path).toBe("/api/v1/segments/7/add_customers?id_type=id");
  });

  test("is a warning in the log, which names nobody", async () => {
    await add(looking);
    expect(cio.log.at("warn")).toEqual([expect.stringMatching(/^Customer Identifiers: 2 of 3 look like/)]);
    expect(cio.log.at("warn").join()).not.toContain("ada");
  });
});

describe("a list of several kinds, with Identifier Type Automatic,", () => {
  const mixed = ["ada", "bob@example.com", "cio_a3", "grace", "eve@example.com", "cio_a3", "42"];

  const calls = () =>
    cio.requests.map(({ path, body }) => [path.split("id_type=")[1], JSON.parse(body.toString()).ids]);

  test("goes out in calls of one kind each, in the order of the list", async () => {
    expect(await add({ ids: mixed })).toEqual({ sent: 6, calls: 3 });
    expect(calls()).toEqual([
      ["id", ["ada", "grace", "42"]],
      ["email", ["bob@example.com", "eve@example.com"]],
      ["cio_id", ["a3"]],
    ]);
  });

  test("has an id and a Customer.io ID of the same letters as two", async () => {
    await add({ ids: ["a3", "cio_a3"] });
    expect(calls()).toEqual([
      ["id", ["a3"]],
      ["cio_id", ["a3"]],
    ]);
  });

  test("adds everybody by whatever they are named", async () => {
    for (const id of ["ada", "bob", "grace"])
      await cio.run("identify", { id, customerData: { email: `${id}@example.com` } });
    await add({ ids: ["ada", "bob@example.com", `cio_${cio.person("grace")?.cioId}`] });
    expect(members()).toEqual(["ada", "bob", "grace"]);
  });

  test("has each kind cut at 1000", async () => {
    const ids = [...people(1500), ...people(1001).map((name) => `${name}@example.com`)];
    expect(await add({ ids })).toEqual({ sent: 2501, calls: 4 });
    expect(calls().map(([type, sent]) => [type, sent.length])).toEqual([
      ["id", 1000],
      ["id", 500],
      ["email", 1000],
      ["email", 1],
    ]);
  });

  test("that fails names what is left as it was given, so that the step can be given it again", async () => {
    cio.fail({ status: 200, body: {}, afterStoring: true });
    cio.fail({ status: 400, message: "no such segment" });
    const error = await cio.failure("addToSegment", { segmentId: 7, ids: mixed });
    expect(error).toMatchObject({ status: 400, sent: 3, calls: 1 });
    expect(error.unsentIds).toEqual(["bob@example.com", "eve@example.com", "cio_a3"]);
    expect(error.message).toMatch(/1 of 3 calls succeeded; 3 of 6 identifiers are still to be sent/);
  });
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
  ["an empty CIO ID among others", { ids: ["ada", "cio_"] }, /^Customer Identifiers: 1 of 2 cannot be/],
  ["an email address as CIO ID", { ids: ["a3", "a@b.co"], idType: "cio_id" }, /: 1 of 2 cannot be/],
  ["another type", { idType: "phone" }, /^Identifier Type: must be one of Automatic, ID, Email, CIO ID/],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("addToSegment", { segmentId: 7, ids: ["ada"], ...inputs });
  expect(error.message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
