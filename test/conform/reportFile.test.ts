import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identifyCreates } from "../../conform/checks/people/identifyCreates";
import { builtPackage, longBuild } from "../demo/command";
import { nothing, useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const account = useAccount();

const report = (file: string, ...more: string[]) =>
  account.run(["--only", "identifyCreates", "--report", file, ...more]);

test.each([
  ["in a folder that is not there", "no/such/report.md"],
  ["that is a folder", "."],
  ["without a name", ""],
  ["in a file", "file/report.md"],
  ["with a name that no file has", `${"x".repeat(300)}.md`],
])("a report %s is refused before anything is sent", async (_, file) => {
  writeFileSync(path.join(account.folder, "file"), "");
  const { code, complained } = await report(file, "--yes");
  expect({ code, complained, requests: account.sandbox.requests }).toEqual({
    code: 2,
    complained: `--report ${file}: cannot be written; name a file in a folder that is there`,
    requests: [],
  });
});

test("who says no finds no empty report, and the one of the last time as it was", async () => {
  writeFileSync(path.join(account.folder, "last.md"), "the last one");
  const codes = [(await report("new.md")).code, (await report("last.md")).code];
  expect({ codes, files: readdirSync(account.folder) }).toEqual({ codes: [2, 2], files: ["last.md"] });
  expect(readFileSync(path.join(account.folder, "last.md"), "utf8")).toBe("the last one");
});

test("the report of the last time is replaced", async () => {
  writeFileSync(path.join(account.folder, "last.md"), "the last one".repeat(9999));
  const { printed } = await report("last.md", "--yes");
  expect(printed).toMatch(/\nThe report is in last\.md\.$/);
  expect(readFileSync(path.join(account.folder, "last.md"), "utf8")).toMatch(
    /^# Conformance[\s\S]*\| same \|/,
  );
});

test("a report whose folder goes away meanwhile is told, after everything is removed and the table is printed", async () => {
  const folder = path.join(account.folder, "reports");
  mkdirSync(folder);
  const check = {
    ...identifyCreates,
    ask: async (asker: Parameters<typeof identifyCreates.ask>[0]) => {
      rmSync(folder, { recursive: true, force: true });
      return identifyCreates.ask(asker);
    },
  };
  const { code, printed, complained } = await account.run(["--yes", "--report", "reports/report.md"], {
    checks: { identifyCreates: check },
  });
  expect(complained).toBe(
    "--report reports/report.md: could not be written (ENOENT); the table above says the same",
  );
  expect(printed).toMatch(/\n1 question: 1 same, 0 different, 0 not asked$/);
  expect({ code, strays: account.strays() }).toEqual({ code: 1, strays: nothing });
});
