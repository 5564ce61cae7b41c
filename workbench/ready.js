// What the page needs before it can be served: its packages, the built package, the page itself, and what the built
// definition does not say of its steps. Plain JavaScript, because nothing may be installed yet. Does only what is due.
const { execFile, execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { promisify } = require("node:util");

const root = path.resolve(__dirname, "..");
const run = promisify(execFile);
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const inRoot = { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" };

const catalogue = path.join(__dirname, "dist", "catalogue.json");
const page = path.join(__dirname, "dist", "page", "index.html");

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
const install = (folder) => {
  const lock = fs.readFileSync(path.join(folder, "package-lock.json"));
  const installed = path.join(folder, "node_modules", ".installed-lock.json");
  if (fs.existsSync(installed) && fs.readFileSync(installed).equals(lock)) return;
  process.stderr.write(`Installing the packages of ${path.relative(root, folder) || "the connector"} ...\n`);
  execFileSync(npm, ["ci", "--silent", "--no-audit", "--no-fund"], { ...inRoot, cwd: folder });
  fs.writeFileSync(installed, lock);
};

/** The packages of the page; those of the connector too in a fresh clone, as `npm ci` there would. */
const installed = () => {
  if (!fs.existsSync(path.join(root, "node_modules", "tsx"))) install(root);
  install(__dirname);
};

const buildPackage = async () => {
  const { stderr } = await run(process.execPath, [path.join(root, "demo", "built.js")], { cwd: root });
  process.stderr.write(stderr);
};

const writeCatalogue = async () => {
  if (isOlder(catalogue, ["src", "docs", "package-lock.json"]))
    await run(process.execPath, ["--import", "tsx", path.join("docs", "catalogue.ts"), catalogue], {
      cwd: root,
    });
};

const buildPage = async () => {
  const from = ["page", "wire.ts", "vite.config.mjs", "package-lock.json"];
  if (
    !isOlder(
      page,
      from.map((name) => path.join("workbench", name)),
    )
  )
    return;
  const { build } = await import("vite");
  await build({ configFile: path.join(__dirname, "vite.config.mjs"), logLevel: "error" });
};

const ready = async () => {
  installed();
  await Promise.all([buildPackage(), writeCatalogue(), buildPage()]);
};

module.exports = { installed, ready };

if (require.main === module)
  ready().catch((error) => {
    process.stderr.write(`${error.stderr || error.message}\n`);
    process.exitCode = 1;
  });
