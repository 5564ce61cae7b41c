import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const submit = (data: unknown) => cio.track("POST /api/v1/forms/contact/submit", { body: { data } });

test("a form response creates its form and its person and answers 204", async () => {
  const reply = await submit({ email: "ada@example.com", first_name: "Ada" });
  expect([reply.status, reply.text]).toEqual([204, ""]);
  expect(cio.formSubmissions("contact")).toEqual([
    { data: { email: "ada@example.com", first_name: "Ada" }, receivedAt: clock.now() },
  ]);
  expect(cio.person("ada@example.com")?.attributes).toEqual({ first_name: "Ada" });
});

test("reserved keys are ignored", async () => {
  await submit({
    id: "ada",
    form_id: "x",
    form_name: "y",
    form_type: "z",
    form_url: "u",
    form_url_param: "p",
  });
  expect(cio.formSubmissions("contact")).toMatchObject([{ data: { id: "ada" } }]);
  expect(cio.person("ada")?.attributes).toEqual({});
});

test("a null identifier beside the other is fine", async () => {
  await submit({ id: null, email: "ada@example.com" });
  expect(cio.people()).toMatchObject([{ email: "ada@example.com", id: undefined }]);
});

test.each([
  ["without data", undefined],
  ["with both identifiers", { id: "ada", email: "ada@example.com" }],
  ["with an identifier of another name", { email_address: "ada@example.com" }],
  ["with a blank identifier", { id: "" }],
  ["with a number", { id: "ada", age: 36 }],
])("a form response %s is refused, but the form is known from then on", async (_what, data) => {
  expect(await submit(data)).toMatchObject({ status: 400, json: { meta: { errors: expect.any(Array) } } });
  expect([cio.formSubmissions("contact"), cio.people()]).toEqual([[], []]);
});

test("a form nobody submitted is unknown", () => {
  expect(cio.formSubmissions("contact")).toBeUndefined();
});
