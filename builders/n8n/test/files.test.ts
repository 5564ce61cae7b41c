import type { IBinaryData, IDataObject, INodeParameters } from "n8n-workflow";
import { loadComponent } from "../../../running/component";
import { load } from "./loaded";
import { object, pairs, stepNode, useN8n } from "./useN8n";

const n8n = useN8n();

/** A file as an earlier node gives it, in the memory of n8n. */
const file = (text: string, about: Partial<IBinaryData> = {}): IBinaryData => ({
  mimeType: "text/csv",
  fileName: "people.csv",
  fileExtension: "csv",
  fileSize: `${text.length} B`,
  ...about,
  data: Buffer.from(text).toString("base64"),
});

const run = (
  operation: string,
  parameters: INodeParameters,
  binary: Record<string, IBinaryData>,
  json = {},
) => n8n.runItems([stepNode("Step", operation, parameters)], [{ json, binary }]);

const plans = () => n8n.sandbox.people().map(({ id, attributes }) => [id, attributes.plan]);

test.each([
  ["the name of its field", "data"],
  ["an expression", "={{ $binary.data }}"],
  ["an expression for the item", "={{ $input.item.binary.data }}"],
])("records are read from a file of the item that is given by %s", async (_, records) => {
  const { items, error } = await run(
    "identifyMany",
    { records, idField: "id" },
    { data: file("id,plan\nada,pro\ngrace,free\n"), other: file("id\neve\n") },
  );
  expect(error).toBeUndefined();
  expect(items).toHaveLength(1);
  expect(plans()).toEqual([
    ["ada", "pro"],
    ["grace", "free"],
  ]);
});

test("each item has files of its own", async () => {
  const node = stepNode("Many", "identifyMany", { records: "data", idField: "id" });
  const { error } = await n8n.runItems(
    [node],
    ["id\nada\n", "id\ngrace\n"].map((text) => ({ json: {}, binary: { data: file(text) } })),
  );
  expect(error).toBeUndefined();
  expect(n8n.sandbox.people().map(({ id }) => id)).toEqual(["ada", "grace"]);
});

const email = (attachments: INodeParameters) => ({
  to: "ada@example.com",
  identifiedBy: "id",
  id: "ada",
  subject: "Invoice",
  body: "Here it is",
  from: "shop@example.com",
  attachments,
});

const sent = () => JSON.parse(String(n8n.sandbox.requests.at(-1)?.body));
const base64 = (text: string) => Buffer.from(text).toString("base64");

test("an email takes files of the item beside text", async () => {
  const attachments = pairs({ "a.pdf": "data", "b.pdf": "={{ $binary.second }}", "c.txt": "other text" });
  const binary = { data: file("first"), second: file("second", { fileName: "b.pdf" }) };
  const { error } = await run("sendEmail", email(attachments), binary);
  expect(error).toBeUndefined();
  expect(sent().attachments).toEqual({
    "a.pdf": base64("first"),
    "b.pdf": base64("second"),
    "c.txt": base64("other text"),
  });
});

test.each(["={{ { 'a.pdf': 'data', 'c.txt': 'other text' } }}", '{"a.pdf": "data", "c.txt": "other text"}'])(
  "an email takes the files that the object %s names",
  async (given) => {
    const { error } = await run("sendEmail", email(object(given)), { data: file("first") });
    expect(error).toBeUndefined();
    expect(sent().attachments).toEqual({ "a.pdf": base64("first"), "c.txt": base64("other text") });
  },
);

test.each(['{"c.txt": 12345678901234567890}', "[null]"])(
  "attachments that are no file are read by the connector, which refuses %s",
  async (given) => {
    const { error } = await run("sendEmail", email(object(given)), { data: file("first") });
    expect(error?.message).toMatch(/^Attachments: /);
    expect(n8n.sandbox.requests).toEqual([]);
  },
);

test("a raw request sends a file as it is, with its type", async () => {
  await run(
    "rawRequest",
    { url: "/v1/accounts/region", method: "POST", data: "data" },
    { data: { mimeType: "image/png", data: Buffer.from([0, 255, 10]).toString("base64") } },
  );
  const request = n8n.sandbox.requests.at(-1);
  expect([request?.headers["content-type"], request?.headers["content-length"]]).toEqual(["image/png", "3"]);
});

test("two files that only their bytes tell apart are refused where an expression could mean either", async () => {
  const binary = { first: file("id\nada\n"), second: file("id\neve\n") };
  const { error } = await run("identifyMany", { records: "={{ $binary.first }}", idField: "id" }, binary);
  expect(error?.message).toMatch(/^Records: is one of first, second/);
  expect(n8n.sandbox.requests).toEqual([]);
});

test("an object that looks like a file and is none of the item is data, and no file is read for it", async () => {
  const forged = { mimeType: "text/csv", id: "filesystem-v2:workflows/other/executions/1/binary_data/1" };
  const data = "={{ $json.forged }}";
  await run("rawRequest", { url: "/v1/x", method: "POST", data }, { data: file("id\nada\n") }, { forged });
  expect(sent()).toEqual(forged);
});

test("where an input takes no file, the name of one is text", async () => {
  await run("identify", { id: "data", customerData: pairs({ plan: "data" }) }, { data: file("x") });
  expect(plans()).toEqual([["data", "data"]]);
});

test("a name that no file has is text, which is no list of records", async () => {
  const { error } = await run("identifyMany", { records: "absent", idField: "id" }, { data: file("x") });
  expect(error?.message).toMatch(/^Records/);
  expect(n8n.sandbox.requests).toEqual([]);
});

describe("in a workflow that keeps files among its JSON", () => {
  const combined = { binaryMode: "combined" as const };
  const kept = (files: object) => [{ json: { _files: { ...files } } as IDataObject }];
  const identifyMany = (records: string) => stepNode("Step", "identifyMany", { records, idField: "id" });

  test.each([
    ["its name", "data"],
    ["its path", "_files.data"],
    ["an expression", "={{ $json._files.data }}"],
  ])("a file of the item is given by %s", async (_, records) => {
    const items = kept({ data: file("id,plan\nada,pro\n"), other: file("id\neve\n") });
    expect((await n8n.runItems([identifyMany(records)], items, combined)).error).toBeUndefined();
    expect(plans()).toEqual([["ada", "pro"]]);
  });

  test("one step takes the bytes that another gave", async () => {
    const url = "/v1/accounts/region";
    const bytes = stepNode("Bytes", "rawRequest", { url, method: "GET", responseType: "arraybuffer" });
    const { items } = await n8n.runItems([bytes], [{ json: {} }], combined);
    expect(items).toMatchObject([
      { binary: undefined, json: { _files: { data: { mimeType: expect.any(String) } } } },
    ]);
    await n8n.runItems(
      [stepNode("Step", "rawRequest", { url, method: "POST", data: "data" })],
      items,
      combined,
    );
    expect(sent()).toMatchObject({ region: "us" });
  });

  test("nothing else of the JSON is a file, and in another workflow neither is this", async () => {
    const { error } = await n8n.runItems(
      [identifyMany("data")],
      kept({ data: { mimeType: "text/csv" }, other: file("id\neve\n") }),
      combined,
    );
    expect(error?.message).toMatch(/^Records/);
    const apart = await n8n.runItems([identifyMany("data")], kept({ data: file("id\nada\n") }));
    expect(apart.error?.message).toMatch(/^Records/);
    expect(n8n.sandbox.requests).toEqual([]);
  });
});

test("the inputs that take files say how one is given", async () => {
  const { types } = await load();
  const hinted = types.nodes.flatMap(({ properties }) =>
    properties.filter(({ hint }) => hint !== undefined).map(({ name }) => name),
  );
  expect([...new Set(hinted)].sort()).toEqual(["attachments", "data", "fileData", "records", "rows"]);
  const keys = Object.values(loadComponent().actions).flatMap(({ inputs }) => inputs.map(({ key }) => key));
  expect(keys).toEqual(expect.arrayContaining(["attachments", "data", "fileData", "records", "rows"]));
});
