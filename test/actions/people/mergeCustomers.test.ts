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

test("an id may look like an email address", async () => {
  await merge({ secondaryId: "bob@example.com" });
  expect(cio.sent).toMatchObject({ secondary: { id: "bob@example.com" } });
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
  ["an empty CIO ID", { secondaryId: "cio_", secondaryType: "cio_id" }, /^Secondary Identifier: /],
  ["an id of 151 bytes", { primaryId: "x".repeat(151) }, /^Primary Identifier: is 151 bytes long/],
  ["a phone number as type", { primaryType: "phone" }, /^Primary Identifier Type: must be one of ID, Email/],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("mergeCustomers", { ...both, ...inputs });
  expect(error.message).toMatch(message);
  expect(sentCount()).toBe(0);
});

test("an id and an email address of the same letters may be two people", async () => {
  await merge({ primaryId: "bob@example.com", secondaryId: "bob@example.com", secondaryType: "email" });
  expect(sentCount()).toBe(1);
});
