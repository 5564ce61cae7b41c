import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

/** Steps whose route is told the type of the identifier. */
const typed = [
  "getPerson",
  "listSegmentsOfPerson",
  "listMessagesOfPerson",
  "listActivitiesOfPerson",
  "getSubscriptionPreferences",
  "getOptOuts",
];

/** Steps whose route goes by the look of the identifier. */
const untyped = ["listRelationshipsOfPerson", "getSubscriptionCenterLink"];

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
});

const asked = () => cio.requests.at(-1)?.path.replace(/&limit=\d+$/, "");

describe.each(typed)("%s", (step) => {
  test.each([
    ["an email address", "ada@example.com", "automatic", "ada%40example.com", "email"],
    ["an email address by name", "ada@example.com", "email", "ada%40example.com", "email"],
    ["an id", "ada", "automatic", "ada", "id"],
    ["an id by name", "ada", "id", "ada", "id"],
  ])("finds by %s", async (_, id, idType, path, type) => {
    await cio.run(step, { id, idType });
    expect(asked()).toMatch(new RegExp(`^/v1/customers/${path}/\\w+\\?id_type=${type}$`));
  });

  test.each([
    ["with its prefix", "cio_", "automatic"],
    ["with its prefix by name", "cio_", "cio_id"],
    ["without its prefix by name", "", "cio_id"],
  ])("finds by a Customer.io ID %s, which is sent with one prefix", async (_, prefix, idType) => {
    const cioId = cio.person("ada")?.cioId;
    await cio.run(step, { id: `${prefix}${cioId}`, idType });
    expect(asked()).toMatch(new RegExp(`^/v1/customers/cio_${cioId}/\\w+\\?id_type=cio_id$`));
  });

  test.each(["ada@work", "cio_ada"])("takes %s for an id where it is told so", async (id) => {
    await cio.run("sendEntity", { entity: { type: "person", action: "identify", identifiers: { id } } });
    await cio.run(step, { id, idType: "id" });
    expect(asked()).toMatch(new RegExp(`^/v1/customers/${encodeURIComponent(id)}/\\w+\\?id_type=id$`));
  });

  test.each([
    ["", "automatic", /^ID: is required/],
    ["..", "automatic", /^ID: must not be "\." or "\.\."/],
    ["undefined", "automatic", /^ID: was not filled in/],
    ["ada", "email", /^ID: is not an email address, though Identifier Type says so/],
    ["x".repeat(151), "automatic", /^ID: is 151 bytes long/],
  ])("refuses %p as %s before any request", async (id, idType, message) => {
    const { length } = cio.requests;
    expect((await cio.failure(step, { id, idType })).message).toMatch(message);
    expect(cio.requests).toHaveLength(length);
  });

  test("fails for somebody unknown", async () => {
    expect(await cio.failure(step, { id: "nobody" })).toMatchObject({ name: "CustomerIoError", status: 404 });
  });
});

describe.each(untyped)("%s", (step) => {
  test("sends no type, and a Customer.io ID with its prefix", async () => {
    const cioId = cio.person("ada")?.cioId;
    await cio.run(step, { id: cioId, idType: "cio_id" });
    expect(asked()).toMatch(new RegExp(`^/v1/.*/cio_${cioId}/\\w+$`));
  });

  test.each([
    ["ada@work", "id", /^ID: looks like an email address or a Customer.io ID/],
    ["ada", "email", /^ID: is not an email address/],
  ])("refuses %s as %s, which it would not be taken for", async (id, idType, message) => {
    const { length } = cio.requests;
    expect((await cio.failure(step, { id, idType })).message).toMatch(message);
    expect(cio.requests).toHaveLength(length);
  });
});
