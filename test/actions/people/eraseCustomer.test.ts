import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

beforeEach(() => cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } }));

const erase = (inputs: Record<string, unknown> = {}) =>
  cio.run("eraseCustomer", { id: "ada", confirm: "ERASE", ...inputs });

const calls = () => cio.requests.slice(1).map(({ method, path }) => `${method} ${path}`);

test("the person is gone and all its identifiers are blocked", async () => {
  expect(await erase()).toEqual({ suppress: {}, delete: {} });
  expect(cio.person("ada")).toBeUndefined();
  await cio.run("identify", { id: "ada" });
  await cio.run("identify", { id: "ada@example.com" });
  expect(cio.sandbox.people()).toEqual([]);
});

test("first the person is suppressed, then a delete finds nothing to do", async () => {
  await erase();
  expect(calls()).toEqual(["POST /api/v1/customers/ada/suppress", "DELETE /api/v1/customers/ada"]);
  expect(cio.sandbox.silent).toMatchObject([{ reason: "suppressed" }]);
});

test("spaces around the word are removed", async () => {
  await erase({ confirm: " ERASE\n" });
  expect(cio.sandbox.isSuppressed("ada")).toBe(true);
});

test("a Customer.io ID erases its person", async () => {
  await erase({ id: cio.person("ada")?.cioId, idType: "cio_id" });
  expect([cio.person("ada"), cio.sandbox.isSuppressed("ada@example.com")]).toEqual([undefined, true]);
});

test("the id stays one part of both paths", async () => {
  await erase({ id: "ada/../bob" });
  expect(calls()).toEqual([
    "POST /api/v1/customers/ada%2F..%2Fbob/suppress",
    "DELETE /api/v1/customers/ada%2F..%2Fbob",
  ]);
});

test("both calls are sent again when the connection drops after they were accepted", async () => {
  cio.fail({ afterStoring: true, reset: true, match: { method: "POST" } });
  cio.fail({ afterStoring: true, reset: true, match: { method: "DELETE" } });
  expect(await erase(atOnce)).toEqual({ suppress: {}, delete: {} });
  expect(calls()).toHaveLength(4);
});

test("a suppression that fails ends the step", async () => {
  cio.fail({ status: 400 });
  const error = await cio.failure("eraseCustomer", { id: "ada", confirm: "ERASE" });
  expect(error.message).toMatch(/^POST \/v1\/customers\/\{id\}\/suppress failed with status 400/);
  expect(calls()).toHaveLength(1);
  expect(cio.person("ada")).toBeDefined();
});

test("a second call that fails says what the first one did", async () => {
  cio.fail({ status: 400, match: { method: "DELETE" } });
  const error = await cio.failure("eraseCustomer", { id: "ada", confirm: "ERASE" });
  expect(error).toMatchObject({ name: "CustomerIoError", status: 400 });
  expect(error.message).toMatch(/Customer\.io had accepted the suppression; the step can be run again$/);
});

test.each([
  ["no word", { confirm: "" }, /^Confirm: is required/],
  ["another word", { confirm: "yes" }, /^Confirm: must be the word ERASE, in capital letters/],
  ["the word in small letters", { confirm: "erase" }, /^Confirm: must be the word ERASE/],
  ["the word and more", { confirm: "ERASE ada" }, /^Confirm: must be the word ERASE/],
  ["no id", { id: " " }, /^ID: must not be blank/],
  ["an id of two dots", { id: ".." }, /^ID: must not be/],
  ["an email address as id", { id: "ada@example.com", idType: "id" }, /^ID: looks like an email address/],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("eraseCustomer", { id: "ada", confirm: "ERASE", ...inputs });
  expect(error.message).toMatch(message);
  expect(calls()).toEqual([]);
});
