import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { builtPackage, longBuild, step } from "./command";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "typed-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const saved = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

test("key=@file takes the value from a file", async () => {
  const file = saved("people.csv", "id,plan\nada,pro\ngrace,free\n");
  const { code, stdout } = await step(["identifyMany", `records=@${file}`, "idField=id"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/id +ada\n +plan +"pro"\n\n +id +grace\n/);
});

test("a file that is not text arrives as bytes", async () => {
  const file = saved("people.csv", Buffer.from("id,name\nada,Andr\u00e9\n", "latin1"));
  const { code, stderr } = await step(["identifyMany", `records=@${file}`, "idField=id"]);
  expect(code).toBe(1);
  expect(stderr).toContain("is a file that is not UTF-8 text");
});

test("a file is looked for where npm was called, not where the project is", async () => {
  saved("body.json", '{"name": "order_placed"}');
  const before = process.env.INIT_CWD;
  process.env.INIT_CWD = folder;
  const { code, stdout } = await step([
    "rawRequest",
    "url=/v1/customers/ada/events",
    "method=POST",
    "data=@body.json",
  ]);
  if (before === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = before;
  expect(code).toBe(0);
  expect(stdout).toMatch(/event +order_placed/);
});

test.each([
  ["a missing file", "records=@nowhere.csv", "records: nowhere.csv cannot be read: there is no such file"],
  ["a folder", "records=@.", "records: . cannot be read: it is a folder"],
  ["a @ alone", "records=@", "records: name a file after @, or write @@ for @ itself"],
])("%s is told before anything runs", async (_, typed, says) => {
  const { code, stdout, stderr } = await step(["identifyMany", typed, "idField=id"]);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: `${says}\n` });
});

test("@@ is a @ that means itself", async () => {
  const { stdout } = await step(["track", "id=ada", "eventName=@@mention"]);
  expect(stdout).toMatch(/event +@mention\n/);
});
