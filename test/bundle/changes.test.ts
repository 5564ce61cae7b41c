import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { util } from "@prismatic-io/spectral";
import webpack, { type WebpackPluginInstance } from "webpack";

interface Change {
  file: string;
  text: string;
  becomes: string;
}

const ChangedDependencies = require("../../bundle/ChangedDependencies") as new (
  root: string,
  changes: Change[],
) => WebpackPluginInstance;

let folder = "";
const file = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "changes-"));
  writeFileSync(file("index.js"), 'module.exports = require("./dependency.js");');
  writeFileSync(file("dependency.js"), 'module.exports = "slow";');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change: Change = { file: "dependency.js", text: '"slow"', becomes: '"fast"' };

/** The errors of a build with these changes. */
const build = (changes: Change[]): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const config = {
      context: folder,
      mode: "development" as const,
      devtool: false as const,
      entry: "./index.js",
      output: { path: file("dist") },
      plugins: [new ChangedDependencies(folder, changes)],
    };
    webpack(config, (error, stats) =>
      error ? reject(error) : resolve((stats?.compilation.errors ?? []).map(({ message }) => message)),
    );
  });

test("a text that stands once in a dependency is changed", async () => {
  expect(await build([change])).toEqual([]);
  expect(readFileSync(file("dist/main.js"), "utf8")).toContain('module.exports = "fast";');
});

test("several texts of one file are changed", async () => {
  const second = { ...change, text: "module.exports", becomes: "exports.speed" };
  expect(await build([change, second])).toEqual([]);
  expect(readFileSync(file("dist/main.js"), "utf8")).toContain('exports.speed = "fast";');
});

test("the build fails when the text is not there", async () => {
  writeFileSync(file("dependency.js"), 'module.exports = "other";');
  const [error] = await build([change]);
  expect(error).toContain('bundle/changes.js expects once in dependency.js: "slow"; it is there 0 times');
});

test("the build fails when the text is there twice", async () => {
  writeFileSync(file("dependency.js"), 'module.exports = ["slow", "slow"];');
  const [error] = await build([change]);
  expect(error).toContain('bundle/changes.js expects once in dependency.js: "slow"; it is there 2 times');
});

test("the build fails when the file is no longer part of the bundle", async () => {
  expect(await build([change, { ...change, file: "gone.js" }])).toEqual([
    "bundle/changes.js changes gone.js, which is not part of the bundle",
  ]);
});

test("tests run with dependencies as the bundle changes them", () => {
  expect(() => util.types).toThrow("bundle/changes.js leaves it out");
});
