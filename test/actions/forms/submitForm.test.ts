import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const form = { formId: "contact", identifier: "ada@example.com" };

const submit = (inputs: Record<string, unknown> = {}) => cio.run("submitForm", { ...form, ...inputs });

const responses = (formId = "contact") => cio.sandbox.formSubmissions(formId)?.map(({ data }) => data);

test("the response is stored, its person created, and nothing answered", async () => {
  expect(await submit({ fields: { first_name: "Ada" } })).toBeNull();
  expect(responses()).toEqual([{ email: "ada@example.com", first_name: "Ada" }]);
  expect(cio.person("ada@example.com")?.attributes).toEqual({ first_name: "Ada" });
});

test("a response without fields has its identifier alone", async () => {
  await submit();
  expect(cio.sent).toEqual({ data: { email: "ada@example.com" } });
});

test("every value is sent as text", async () => {
  await submit({
    fields: [
      { key: "zip", value: "02134" },
      { key: "json", value: '{"a": 1}' },
      { key: "age", value: 36 },
      { key: "news", value: true },
      { key: "topics", value: ["a", 1] },
      { key: "address", value: { city: "London" } },
      { key: "born", value: new Date("2026-11-20T09:30:00Z") },
      { key: "empty", value: "" },
      { key: "unanswered", value: null },
    ],
  });
  expect(cio.sent).toEqual({
    data: {
      email: "ada@example.com",
      zip: "02134",
      json: '{"a": 1}',
      age: "36",
      news: "true",
      topics: '["a",1]',
      address: '{"city":"London"}',
      born: "2026-11-20T09:30:00.000Z",
      empty: "",
    },
  });
  expect(responses()).toHaveLength(1);
});

test.each([
  [{ identifier: "ada" }, { id: "ada" }],
  [{ identifier: 42 }, { id: "42" }],
  [{ identifier: "ada@work", identifierType: "id" }, { id: "ada@work" }],
  [{ identifier: "a@b.co", identifierType: "email" }, { email: "a@b.co" }],
])("%p is sent as %p", async (inputs, data) => {
  await submit(inputs);
  expect(cio.sent).toEqual({ data });
});

test("a field that repeats the identifier is no second one, and a null one neither", async () => {
  await submit({ fields: { email: "ada@example.com", id: null } });
  expect(responses()).toEqual([{ email: "ada@example.com" }]);
});

test.each(["contact/us", "a b", "../segments", "é?x=1#y"])(
  "the form %p reaches Customer.io under its name",
  async (formId) => {
    await submit({ formId });
    expect(responses(formId)).toHaveLength(1);
  },
);

test("it is not sent again when the connection drops: it would be a second response", async () => {
  cio.fail({ afterStoring: true, reset: true });
  const error = await cio.failure("submitForm", { ...form, ...atOnce });
  expect(error).toMatchObject({ attempts: 1, mayHaveBeenApplied: true });
  expect(responses()).toHaveLength(1);
});

test("a refusal with 429 is sent again", async () => {
  cio.fail({ status: 429 });
  await submit();
  expect(responses()).toHaveLength(1);
});

const second = /^Form Fields: "(id|email)" would be a second identifier/;

test.each([
  ["no form", { formId: "" }, /^Form ID: is required/],
  ["a form of two dots", { formId: ".." }, /^Form ID: must not be "\." or "\.\."/],
  ["nobody", { identifier: " " }, /^Identifier: must not be blank/],
  [
    "an id as email",
    { identifier: "ada", identifierType: "email" },
    /^Identifier: .*is not an email address/,
  ],
  ["an id beside the email address", { fields: { id: "ada" } }, second],
  ["another email address", { fields: { email: "bob@example.com" } }, second],
  ["an email address beside the id", { identifier: "ada", fields: { email: "a@b.co" } }, second],
  ["a field without a name", { fields: { "": "x" } }, /^Form Fields: a field has no name/],
  ["bytes", { fields: { file: Buffer.from("x") } }, /^Form Fields: "file" is binary data/],
  ["a number that is not finite", { fields: { age: Number.NaN } }, /^Form Fields: "age" this number/],
  ["a list with one", { fields: { ages: [Number.NaN] } }, /^Form Fields: "ages" is not a finite number/],
  ["CIO ID as type", { identifierType: "cio_id" }, /^Identifier Type: must be one of Automatic, ID, Email/],
])("%s is refused before any request", async (_, inputs, message) => {
  expect((await cio.failure("submitForm", { ...form, ...inputs })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
