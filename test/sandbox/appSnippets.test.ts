import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const put = (body: unknown) => cio.app("PUT /v1/snippets", { body });

test("a snippet is created, updated, listed and deleted by its name", async () => {
  const name = "opening hours, daily";
  expect((await put({ name: ` ${name} `, value: " 9 to 5 " })).json).toEqual({
    snippet: { name, value: "9 to 5", updated_at: clock.now() },
  });
  await put({ name, value: "10 to 6" });
  expect((await cio.app("GET /v1/snippets")).json).toMatchObject({
    snippets: [{ name: "footer" }, { name: "greeting" }, { name, value: "10 to 6" }],
  });
  const reply = await cio.app(`DELETE /v1/snippets/${encodeURIComponent(name)}`);
  expect([reply.status, cio.snippets().map((snippet) => snippet.name)]).toEqual([
    204,
    ["footer", "greeting"],
  ]);
});

test("creating takes a new name alone", async () => {
  const create = (name: string) => cio.app("POST /v1/snippets", { body: { name, value: "x" } });
  expect([(await create("new")).status, (await create("footer")).status]).toEqual([200, 400]);
});

test("a snippet that is in use is not deleted, one that is unknown is not found", async () => {
  const statuses = [await cio.app("DELETE /v1/snippets/footer"), await cio.app("DELETE /v1/snippets/none")];
  expect(statuses.map(({ status }) => status)).toEqual([400, 404]);
  expect(cio.snippets()).toHaveLength(2);
});

test.each([
  ["no name", { value: "x" }],
  ["no value", { name: "x" }],
  ["a blank value", { name: "x", value: " " }],
  ["a name over 150 bytes", { name: "é".repeat(76), value: "x" }],
  ["a value over 16 000 bytes", { name: "x", value: "x".repeat(16_001) }],
])("a snippet with %s is refused", async (_what, body) => {
  expect(await put(body)).toMatchObject({ status: 400, json: { errors: [{ status: "400" }] } });
  expect(cio.snippets()).toHaveLength(2);
});
