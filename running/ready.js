// What has to be there before something runs: packages, the built connector, and what its definition does not say of its
// steps. Plain JavaScript, because nothing may be installed yet. Does only what is due.
const { execFile, execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { promisify } = require("node:util");

const root = path.resolve(__dirname, "..");
const run = promisify(execFile);
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const inRoot = { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" };

/** Milliseconds since 1970; folders count too, because deleting a file changes nothing but its folder. */
const lastChange = (file) => {
  const entry = fs.statSync(file);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...fs.readdirSync(file).map((name) => lastChange(path.join(file, name))));
};

const isOlder = (made, from) =>
  !fs.existsSync(made) ||
  fs.statSync(made).mtimeMs < Math.max(...from.map((name) => lastChange(path.join(root, name))));

/** Installs what the lock of a folder says, unless that was done last. */
const install = (folder, options = []) => {
  const lock = fs.readFileSync(path.join(folder, "package-lock.json"));
  const installed = path.join(folder, "node_modules", ".installed-lock.json");
  if (fs.existsSync(installed) && fs.readFileSync(installed).equals(lock)) return;
  process.stderr.write(`Installing the packages of ${path.relative(root, folder) || "the connector"} ...\n`);
  execFileSync(npm, ["ci", "--silent", "--no-audit", "--no-fund", ...options], { ...inRoot, cwd: folder });
  fs.writeFileSync(installed, lock);
};

/** The packages of a folder; those of the connector too in a fresh clone, as `npm ci` there would. */
const installed = (folder, options) => {
  if (!fs.existsSync(path.join(root, "node_modules", "tsx"))) install(root);
  install(folder, options);
};

const buildPackage = async () => {
  const { stderr } = await run(process.execPath, [path.join(root, "demo", "built.js")], { cwd: root });
  process.stderr.write(stderr);
};

/** What the built definition does not say of its steps, in this file. */
const writeCatalogue = async (file) => {
  if (isOlder(file, ["src", "docs", "package-lock.json"]))
    await run(process.execPath, ["--import", "tsx", path.join("docs", "catalogue.ts"), file], { cwd: root });
};

module.exports = { root, isOlder, installed, buildPackage, writeCatalogue };
