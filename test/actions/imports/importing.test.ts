import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const withAppKey = () => ({ connection: { appApiKey: cio.account.appApiKey } });

type Inputs = Record<string, unknown>;

const dataFileUrl = "https://files.example.com/people.csv";
const people = { dataFileUrl, name: "People", type: "people" };

const run = (step: string, inputs: Inputs) => cio.run(step, inputs, withAppKey());
const failure = (inputs: Inputs) => cio.failure("importCsv", inputs, withAppKey());

beforeEach(() => cio.sandbox.publish(dataFileUrl, "id,plan\nada,pro\ngrace,free\n"));

test("Import CSV waits, and the people are there", async () => {
  expect(await run("importCsv", people)).toMatchObject({
    finished: true,
    import: { state: "imported", rows_imported: 2 },
  });
  expect(cio.person("grace")?.attributes).toMatchObject({ plan: "free" });
});

test("an import that takes longer than Maximum Wait gives its id, and Wait for Import goes on", async () => {
  cio.sandbox.takes({ import: 60 });
  const started = (await run("importCsv", { ...people, maximumWait: "0" })) as {
    finished: boolean;
    import: { id: number };
  };
  expect(started.finished).toBe(false);
  cio.sandbox.pass(60);
  expect(await run("waitForImport", { importId: started.import.id })).toMatchObject({
    finished: true,
    import: { state: "imported" },
  });
});

test("Get Import says how far an import is", async () => {
  cio.sandbox.takes({ import: 60 });
  const { id } = ((await run("importCsv", { ...people, wait: "false" })) as { import: { id: number } })
    .import;
  expect(await run("getImport", { importId: id })).toMatchObject({ import: { id, state: "preprocessing" } });
  cio.sandbox.pass(60);
  expect(await run("getImport", { importId: id })).toMatchObject({
    import: { id, state: "imported", rows_imported: 2 },
  });
});

test.each(["failed", "canceled"] as const)(
  "an import that is %s is an error with the reason",
  async (state) => {
    cio.sandbox.spoil("import", { state, error: "row 7 has no id" });
    const error = await failure(people);
    expect(error.message).toMatch(
      new RegExp(`import \\d+ ${state}: row 7 has no id. Import \\d+ was started`),
    );
  },
);

test("an import that may have been started is not started twice", async () => {
  cio.fail({ afterStoring: true, status: 503 });
  expect(await failure({ ...people, ...atOnce })).toMatchObject({ mayHaveBeenApplied: true, attempts: 1 });
  expect(cio.sandbox.imports()).toHaveLength(1);
});

test("objects are imported by their type, without an identifier", async () => {
  await run("importCsv", { ...people, type: "object", objectTypeId: "1", wait: "false" });
  expect(cio.sent).toEqual({
    import: {
      data_file_url: dataFileUrl,
      name: "People",
      type: "object",
      object_type_id: "1",
      data_to_process: "all",
    },
  });
});

test.each<[Inputs, RegExp]>([
  [{ dataFileUrl: "people.csv" }, /^Data File URL: must be a web address/],
  [{ type: "" }, /^Type: is required/],
  [{ type: "object" }, /^Object Type ID: is required where Type is Objects/],
  [{ objectTypeId: "1" }, /^Object Type ID: must be empty unless Type is Objects/],
  [{ identifier: "cio_id" }, /^Identifier: can be CIO ID only where Type is Relationships/],
  [{ type: "event", dataToProcess: "only_new" }, /^Rows to Process: cannot be Only New where Type is Events/],
])("%j is refused before anything is sent", async (more, message) => {
  expect((await failure({ ...people, ...more })).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});
