import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { builtPackage, longBuild, root } from "./command";

const config = `
const path = require("node:path");
module.exports = {
  mode: "production", target: "node20", entry: { index: path.join(__dirname, "src/index.js") },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js", clean: true },
};`;

/** A bundler that is asked as webpack is, and takes no time: an entry that can be parsed is the bundle. */
const webpack = `
const { copyFileSync, readFileSync } = require("node:fs");
const { Script } = require("node:vm");
module.exports = ({ entry, output }, done) => {
  try {
    new Script(readFileSync(entry.index, "utf8"));
    copyFileSync(entry.index, output.path + "/index.js");
    done(null, { hasErrors: () => false });
  } catch (error) {
    done(null, { hasErrors: () => true, toString: () => entry.index + ": " + error.message });
  }
};`;

jest.setTimeout(longBuild);

let project = "";
const file = (name: string) => path.join(project, name);
const script = () => file("demo/built.js");

/** As if the file had been saved so many seconds from now. */
const savedAt = (name: string, seconds: number) => {
  const time = Date.now() / 1000 + seconds;
  utimesSync(file(name), time, time);
};

/** A project of one line, so that a build takes no time, older than what is built from it now. */
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "built-"));
  for (const folder of ["src", "bundle", "assets", "demo", "node_modules"]) mkdirSync(file(folder));
  for (const name of ["package.json", "package-lock.json", "tsconfig.json"]) writeFileSync(file(name), "{}");
  writeFileSync(file("assets/icon.png"), "");
  writeFileSync(file("webpack.config.js"), config);
  writeFileSync(file("src/index.js"), 'console.log("first");');
  writeFileSync(file("node_modules/webpack.js"), webpack);
  cpSync(path.join(root, "demo/built.js"), script());
  for (const made of [
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "webpack.config.js",
    "src/index.js",
    "assets/icon.png",
    "src",
    "bundle",
    "assets",
  ])
    savedAt(made, -60);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const bundle = () => readFileSync(file("dist/index.js"), "utf8");

test("a package that was never built is built, and told so in one line", async () => {
  const { code, stdout, stderr } = await builtPackage(script());
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(bundle()).toContain("first");
});

test("nothing is printed when the package is up to date", async () => {
  await builtPackage(script());
  expect(await builtPackage(script())).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("two that start at the same time build once", async () => {
  const ended = await Promise.all([builtPackage(script()), builtPackage(script())]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(ended.filter(({ stderr }) => stderr !== "")).toHaveLength(1);
});

test("a build that was killed keeps nobody waiting", async () => {
  mkdirSync(file("node_modules/.cache"));
  writeFileSync(file("node_modules/.cache/building"), "4194305"); // beyond the largest id of a process
  expect(await builtPackage(script())).toMatchObject({ code: 0 });
  expect(bundle()).toContain("first");
});

test("a saved source file is built again", async () => {
  await builtPackage(script());
  writeFileSync(file("src/index.js"), 'console.log("second");');
  savedAt("src/index.js", 1);
  await builtPackage(script());
  expect(bundle()).toContain("second");
});

test.each([
  ["a module that stands in for another", "bundle/omit.js"],
  ["the icon", "assets/icon.png"],
  ["the list of installed packages", "package-lock.json"],
])("%s that was saved is noticed, too", async (_, name) => {
  mkdirSync(file("dist"));
  writeFileSync(file("dist/index.js"), "");
  writeFileSync(file(name), "{}");
  savedAt(name, 1);
  expect((await builtPackage(script())).stderr).toContain("Building");
});

test("a deleted source file is noticed by its folder", async () => {
  writeFileSync(file("src/other.js"), "");
  savedAt("src", -60);
  savedAt("src/other.js", -60);
  await builtPackage(script());
  rmSync(file("src/other.js"));
  savedAt("src", 1);
  expect((await builtPackage(script())).stderr).toContain("Building");
});

test("a build that fails is told and leaves the last good package in place", async () => {
  await builtPackage(script());
  writeFileSync(file("src/index.js"), "this is not JavaScript");
  savedAt("src/index.js", 1);
  const { code, stderr } = await builtPackage(script());
  expect(code).toBe(1);
  expect(stderr).toContain("src/index.js");
  expect(bundle()).toContain("first");
});
