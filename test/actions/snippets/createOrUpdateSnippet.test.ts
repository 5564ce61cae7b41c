import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const write = (name: string, value: string) => cio.run("createOrUpdateSnippet", { name, value });

/** The values of all snippets of a name: there is one or none. */
const stored = (wanted: string) =>
  cio.sandbox.snippets().flatMap(({ name, value }) => (name === wanted ? [value] : []));

test("a snippet is created, replaced by its name, and deleted", async () => {
  expect(await write(" our address ", "12 Example Street")).toMatchObject({
    snippet: { name: "our address" },
  });
  expect(cio.requests.at(-1)).toMatchObject({ method: "PUT", path: "/v1/snippets" });
  await write("our address", "{{ 'now' | date: '%Y' }} <b>14 Example Street</b>");
  expect(stored("our address")).toEqual(["{{ 'now' | date: '%Y' }} <b>14 Example Street</b>"]);
  expect(await cio.run("deleteSnippet", { name: "our address" })).toBeNull();
  expect(cio.requests.at(-1)).toMatchObject({ method: "DELETE", path: "/v1/snippets/our%20address" });
  expect(stored("our address")).toEqual([]);
});

test("it is sent again when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await cio.run("createOrUpdateSnippet", { name: "address", value: "12 Example Street", ...atOnce });
  expect(stored("address")).toHaveLength(1);
});

test("why a snippet cannot be deleted is said", async () => {
  cio.fail({ status: 400, body: { errors: [{ detail: "snippet is in use", status: "400" }] } });
  expect((await cio.failure("deleteSnippet", { name: "address" })).message).toMatch(/snippet is in use/);
});

test("a name of the longest length is accepted, counted in characters", async () => {
  const name = "é".repeat(150);
  cio.fail({ status: 200, body: { snippet: { name } } });
  await write(name, "12 Example Street");
  expect(cio.sent).toEqual({ name, value: "12 Example Street" });
});

test.each([
  ["createOrUpdateSnippet", { name: "", value: "12 Example Street" }, /^Name: is required/],
  ["createOrUpdateSnippet", { name: "address", value: " " }, /^Value: must not be blank/],
  [
    "createOrUpdateSnippet",
    { name: "x".repeat(151), value: "12 Example Street" },
    /^Name: is 151 characters long; at most 150 characters are allowed/,
  ],
  ["deleteSnippet", { name: ".." }, /^Name: must not be/],
])("%s with %p is refused before any request", async (step, inputs, message) => {
  expect((await cio.failure(step, inputs)).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});
