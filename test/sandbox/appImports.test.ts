import { newClock, useSandbox } from "./client";

const start = 1_700_000_000;
const clock = newClock(start);
const cio = useSandbox({ now: clock.now });

const url = "https://files.example.com/people.csv";

const people = { data_file_url: url, name: "People", type: "people", identifier: "id" };

const post = (sent: unknown) => cio.app("POST /v1/imports", { body: { import: sent } });

const started = async (sent: unknown): Promise<number> =>
  ((await post(sent)).json as { import: { id: number } }).import.id;

const read = async (id: number) =>
  ((await cio.app(`GET /v1/imports/${id}`)).json as { import: Record<string, unknown> }).import;

/** What an import of a file with this text comes to. */
const outcome = async (sent: unknown, text: string) => {
  cio.publish(url, text);
  return read(await started(sent));
};

test("an import goes through its states and stores the people of its file", async () => {
  cio.takes({ import: 50 });
  cio.publish(url, "id,email,plan\nada,ada@example.com,pro\nbob,,\n");
  const id = await started({ ...people, description: "From the shop" });
  const states: unknown[] = [];
  for (let step = 0; step <= 5; step += 1) {
    states.push((await read(id)).state);
    cio.pass(10);
  }
  expect(states).toEqual([
    "preprocessing",
    "preprocessed",
    "validating",
    "validated",
    "importing",
    "imported",
  ]);
  expect(await read(id)).toMatchObject({
    id,
    name: "People",
    description: "From the shop",
    type: "people",
    identifier: "id",
    data_to_process: "all",
    people_to_process: "all",
    rows_to_import: 2,
    rows_imported: 2,
    error: "",
    created_at: start,
    updated_at: start + 50,
  });
  expect(cio.person("ada")).toMatchObject({ email: "ada@example.com", attributes: { plan: "pro" } });
  expect(cio.imports()).toMatchObject([{ id, end: "imported" }]);
});

test.each([
  ["all", ["new", "old"], 2],
  ["only_new", ["new", undefined], 1],
  ["only_existing", [undefined, "old"], 1],
])("an import of %s rows leaves the others out", async (data_to_process, plans, rows_imported) => {
  await cio.track("PUT /api/v1/customers/bob", { body: {} });
  const end = await outcome({ ...people, data_to_process }, "id,plan\nada,new\nbob,old\n");
  expect(end).toMatchObject({ state: "imported", rows_to_import: 2, rows_imported });
  expect(["ada", "bob"].map((id) => cio.person(id)?.attributes.plan)).toEqual(plans);
});

test("events, objects and relationships are imported, too", async () => {
  await outcome({ ...people, type: "event" }, "id,name,timestamp,price\nada,bought,1600000000,5\n");
  expect(cio.person("ada")?.events).toMatchObject([
    { name: "bought", timestamp: 1_600_000_000, data: { price: "5" } },
  ]);
  const objects = { data_file_url: url, name: "Companies", type: "object", object_type_id: "1" };
  expect(await outcome(objects, "object_id,city\nacme,Berlin\n")).toMatchObject({
    object_type_id: "1",
    rows_imported: 1,
  });
  expect(cio.object("1", "acme")?.attributes).toEqual({ city: "Berlin" });
  await outcome({ ...people, type: "relationship" }, "id,object_type_id,object_id,role\nada,1,acme,admin\n");
  expect(cio.person("ada")?.relationships).toMatchObject([
    { objectId: "acme", attributes: { role: "admin" } },
  ]);
});

test.each([
  ["is no CSV", people, 'id,plan\n"ada\n', "The file could not be read"],
  ["lacks the column that names people", people, "email\nada@example.com\n", "The file has no column id"],
  [
    "is of an object type that does not exist",
    { data_file_url: url, name: "Boats", type: "object", object_type_id: "9" },
    "object_id\nargo\n",
    "The specified Object Type does not exist",
  ],
])("an import whose file %s fails and says why", async (_what, sent, text, error) => {
  expect(await outcome(sent, text)).toMatchObject({ state: "failed", error });
});

test("an import whose file nobody published fails", async () => {
  expect(await read(await started(people))).toMatchObject({
    state: "failed",
    error: "The file could not be read",
  });
});

test("an import is failed or canceled where a test wants it to be", async () => {
  cio.publish(url, "id\nada\n");
  cio.spoil("import", { state: "canceled" });
  cio.spoil("import", { error: "Too many columns" });
  const ends = [await read(await started(people)), await read(await started(people))];
  expect(ends).toMatchObject([{ state: "canceled" }, { state: "failed", error: "Too many columns" }]);
  expect(cio.people()).toEqual([]);
});

test("a row that goes against a limit is left out", async () => {
  const long = "x".repeat(200);
  expect(await outcome(people, `id,${long}\nada,1\n`)).toMatchObject({ rows_to_import: 1, rows_imported: 0 });
  expect(await outcome(people, "id,plan\n ,1\nada,2\n")).toMatchObject({
    rows_to_import: 2,
    rows_imported: 1,
  });
});

test.each([
  ["at the top of the body", undefined],
  ["no file", { ...people, data_file_url: undefined }],
  ["a file that is no URL", { ...people, data_file_url: "people.csv" }],
  ["no name", { ...people, name: "" }],
  ["an unknown type", { ...people, type: "persons" }],
  ["no identifier", { ...people, identifier: undefined }],
  ["cio_id for people", { ...people, identifier: "cio_id" }],
  ["no object type", { ...people, type: "object" }],
  ["an unknown amount", { ...people, data_to_process: "some" }],
])("an import with %s is refused", async (_what, sent) => {
  const body = sent === undefined ? people : { import: sent };
  expect(await cio.app("POST /v1/imports", { body })).toMatchObject({ status: 400, json: { errors: [{}] } });
  expect(cio.imports()).toEqual([]);
});

test("an unknown import is not found", async () => {
  expect((await cio.app("GET /v1/imports/1")).status).toBe(404);
});
