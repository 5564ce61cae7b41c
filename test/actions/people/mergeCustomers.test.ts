import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { plan: "pro" } });
  await cio.run("identify", { id: "bob", customerData: { email: "bob@example.com", city: "London" } });
});

const both = { primaryId: "ada", secondaryId: "bob" };

const merge = (inputs: Record<string, unknown> = {}) => cio.run("mergeCustomers", { ...both, ...inputs });

const sentCount = () => cio.requests.length - 2;

test("the primary gets what it lacks, the secondary is gone", async () => {
  expect(await merge()).toEqual({});
  expect(cio.sandbox.people()).toMatchObject([
    { id: "ada", email: "bob@example.com", attributes: { plan: "pro", city: "London" } },
  ]);
});

test("both are sent under the name of their type", async () => {
  await merge({ secondaryId: "bob@example.com", secondaryType: "email" });
  expect(cio.sent).toEqual({ primary: { id: "ada" }, secondary: { email: "bob@example.com" } });
  expect(cio.sandbox.people()).toHaveLength(1);
});

test.each(["", "cio_"])("a Customer.io ID goes without its prefix, given as %pID", async (prefix) => {
  const cioId = cio.person("bob")?.cioId;
  await merge({ secondaryId: `${prefix}${cioId}`, secondaryType: "cio_id" });
  expect(cio.sent).toEqual({ primary: { id: "ada" }, secondary: { cio_id: cioId } });
  expect(cio.sandbox.people()).toHaveLength(1);
});

test("an email address is recognised by its look, in the step's own example, too", async () => {
  await cio.run("identify", { id: "ada-1815", customerData: { plan: "pro" } });
  expect(await merge({ primaryId: "ada-1815", secondaryId: "bob@example.com" })).toEqual({});
  expect(cio.sent).toEqual({ primary: { id: "ada-1815" }, secondary: { email: "bob@example.com" } });
  expect(cio.person("ada-1815")?.attributes).toEqual({ plan: "pro", city: "London" });
});

test("a Customer.io ID is recognised by its prefix", async () => {
  await merge({ secondaryId: `cio_${cio.person("bob")?.cioId}` });
  expect(cio.sandbox.people()).toMatchObject([{ id: "ada", email: "bob@example.com" }]);
});

test("a primary id that looks like an email address is a warning as well", async () => {
  const { warnings } = (await merge({ primaryId: "ada@work", primaryType: "id" })) as { warnings: string[] };
  expect(warnings).toEqual([
    expect.stringMatching(/^Primary Identifier: looks like .* Primary Identifier Type/),
  ]);
});

test.each([
  ["an email address", "bob@example.com"],
  ["a Customer.io ID", "cio_a3"],
])("an id that looks like %s is sent as an id where that is chosen, with a warning", async (what, id) => {
  const warning = `Secondary Identifier: looks like ${what} and is sent as an id, as Secondary Identifier Type says`;
  expect(await merge({ secondaryId: id, secondaryType: "id" })).toEqual({ warnings: [warning] });
  expect(cio.sent).toMatchObject({ secondary: { id } });
  expect(cio.log.at("warn")).toEqual([warning]);
});

test("it is not sent again when the connection drops: what a second merge does is not documented", async () => {
  cio.fail({ afterStoring: true, reset: true });
  const error = await cio.failure("mergeCustomers", { ...both, ...atOnce });
  expect(error).toMatchObject({ name: "CustomerIoError", attempts: 1, mayHaveBeenApplied: true });
  expect(sentCount()).toBe(1);
});

test("Customer.io's own words reach the error", async () => {
  cio.fail({ status: 400, message: "primary is not a person" });
  expect((await cio.failure("mergeCustomers", both)).message).toMatch(/primary is not a person/);
});

const another = /^Secondary Identifier: must name another customer than Primary Identifier$/;

test.each([
  ["no primary", { primaryId: "" }, /^Primary Identifier: is required/],
  ["no secondary", { secondaryId: " " }, /^Secondary Identifier: must not be blank/],
  ["the same id twice", { secondaryId: "ada" }, another],
  [
    "the same email address in other letters",
    { primaryId: "A@b.co", primaryType: "email", secondaryId: "a@B.co", secondaryType: "email" },
    another,
  ],
  [
    "the same CIO ID with and without prefix",
    { primaryId: "cio_a3", primaryType: "cio_id", secondaryId: "a3", secondaryType: "cio_id" },
    another,
  ],
  ["an id as email", { primaryType: "email" }, /^Primary Identifier: .*is not an email address/],
  [
    "an email address as CIO ID",
    { primaryId: "a@b.co", primaryType: "cio_id" },
    /^Primary Identifier: is not a Cust/,
  ],
  ["an empty CIO ID", { secondaryId: "cio_", secondaryType: "cio_id" }, /^Secondary Identifier: /],
  ["an id of 151 bytes", { primaryId: "x".repeat(151) }, /^Primary Identifier: is 151 bytes long/],
  [
    "a phone number as type",
    { primaryType: "phone" },
    /^Primary Identifier Type: must be one of Automatic, ID, Email/,
  ],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("mergeCustomers", { ...both, ...inputs });
  expect(error.message).toMatch(message);
  expect(sentCount()).toBe(0);
});

test("an id and an email address of the same letters may be two people", async () => {
  const letters = "bob@example.com";
  await merge({ primaryId: letters, primaryType: "id", secondaryId: letters, secondaryType: "email" });
  expect(sentCount()).toBe(1);
});
