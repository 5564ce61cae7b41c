import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const identifyMany = (records: unknown, inputs: object = {}) =>
  cio.run("identifyMany", { records, idField: "id", ...inputs });

const failure = (records: unknown) => cio.failure("identifyMany", { records, idField: "id" });

const sent = () => (cio.sent as { batch: { identifiers: object; attributes: object }[] }).batch;

test("spaces around names and values are no part of them", async () => {
  await identifyMany(" name , id \n Ada\u00a0,\t7 \n");
  expect(sent()).toMatchObject([{ identifiers: { id: "7" }, attributes: { name: "Ada" } }]);
});

test("what is in quotes stays as it is, also with spaces around the quotes", async () => {
  await identifyMany('id, " name " ,note\nada, " Ada" , "a ""b"" "');
  expect(sent()[0]?.attributes).toEqual({ " name ": " Ada", note: 'a "b" ' });
});

test("a line of spaces is no record", async () => {
  expect(await identifyMany("id,plan\n   \nada,pro\n \n")).toMatchObject({ total: 1, accepted: 1 });
});

test("an empty cell between tabs stays a cell", async () => {
  await identifyMany("id\tname\tplan\nada\t\tpro", { emptyValues: "send" });
  expect(sent()[0]?.attributes).toEqual({ name: "", plan: "pro" });
});

test.each([
  ["commas, and semicolons within a name in quotes", 'id,plan,"a;b;c;d"\nada,pro,x'],
  ["tabs, the first name in quotes", '"id"\tplan\nada\tpro'],
  ["tabs, all names in quotes, commas below", '\n"id"\t"plan"\t"note"\nada\tpro\ta, b, c, d'],
  ["semicolons, with a comma in quotes", '"id";"a, b";plan\nada;x;pro'],
  ["as many tabs as commas", "id\tplan\tname, first, second\nada\tpro\tx"],
  ["sep=; in the first line", "sep=;\nid;plan\nada;pro"],
  ["sep=, in the first line", "sep=,\r\nid,plan;x\r\nada,pro"],
  ["another sign in the first line", "sep=|\nid|plan\nada|pro"],
  ["a tab in the first line", "sep=\t\nid\tplan\nada\tpro"],
  ["a first line in quotes and capitals", '"SEP=;"\n\nid;plan\nada;pro'],
  ["a byte order mark before sep=;", "\uFEFFsep=;\nid;plan\nada;pro"],
])("%s: it is read right", async (_, records) => {
  expect(await identifyMany(records)).toMatchObject({ total: 1, accepted: 1 });
  expect(cio.sandbox.people()).toMatchObject([{ id: "ada" }]);
  expect(JSON.stringify(sent()[0]?.attributes)).toContain(':"pro"');
});

test("as many semicolons as commas are not guessed about", async () => {
  const records = "id;plan, since\nada;pro, 2026\n";
  expect((await failure(records)).message).toBe(
    "Records: is CSV with as many semicolons as commas in its header row: put a line that says sep=; or sep=, first",
  );
  expect(cio.requests).toHaveLength(0);
  await identifyMany(`sep=;\n${records}`);
  expect(sent()[0]?.attributes).toEqual({ "plan, since": "pro, 2026" });
});

test("a row is counted from the header row, also below sep=;", async () => {
  const message = /2 of 3 records are invalid; nothing was sent\. Row 2: has 1 values.* Row 3: has 3/;
  expect((await failure("sep=;\n\nid;plan\nada;pro\nbob\ncleo;a;b\n")).message).toMatch(message);
  expect((await failure('sep=;\nid;plan\nada;a\nbob;"b')).message).toMatch(/cannot be read at row 2/);
});

test.each([
  ["sep=; alone", "sep=;", /^Records: is CSV without a header row/],
  ["a name of nothing but spaces", 'id," "\nada,x', /^Records: column 2 has no name/],
  ["something after a quote and a space", 'id,plan\nada,"a" b', /cannot be read at row 1: something follows/],
])("%s is refused before any request", async (_, records, message) => {
  expect((await failure(records)).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

test("however many blanks are before it, JSON is JSON", async () => {
  const json = `${" \r\n\t".repeat(200)}[{"id": "ada"}]`;
  for (const records of [json, { data: Buffer.from(json) }, { data: Buffer.from(`\uFEFF${json}`) }])
    expect(await identifyMany(records)).toMatchObject({ accepted: 1 });
});

/** Milliseconds of processor time to find out that a file of so many columns has a record of too many attributes. */
const timeOf = async (columns: number): Promise<number> => {
  const header = Array.from({ length: columns }, (_, index) => `c${index}`);
  const records = `id,${header.join(",")}\n7,${header.join(",")}`;
  const before = process.cpuUsage();
  expect((await failure(records)).message).toMatch(/Row 1: has \d+ attributes/);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

test("four times the columns take about four times as long, not sixteen", async () => {
  await timeOf(1000);
  const [few, many] = [await timeOf(16_000), await timeOf(64_000)];
  expect(many).toBeLessThan(8 * few + 100);
}, 60_000);
