// Builds dist/ when it is missing or older than what it is made from. Plain JavaScript, so that nothing has to be
// compiled before it can run. Says nothing when there is nothing to do.
const fs = require("node:fs");
const path = require("node:path");
const { setTimeout: wait } = require("node:timers/promises");

const root = path.resolve(__dirname, "..");
const bundle = path.join(root, "dist", "index.js");
const cache = path.join(root, "node_modules", ".cache");
const lock = path.join(cache, "building");
const made = [
  "src",
  "bundle",
  "assets",
  "webpack.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Milliseconds since 1970; folders count too, because deleting a file changes nothing but its folder. */
const lastChange = (file) => {
  const entry = fs.statSync(file);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...fs.readdirSync(file).map((name) => lastChange(path.join(file, name))));
};

const isUpToDate = () =>
  fs.existsSync(bundle) &&
  fs.statSync(bundle).mtimeMs >= Math.max(...made.map((name) => lastChange(path.join(root, name))));

/** Runs webpack into a folder of its own; resolves with what went wrong, or undefined. */
const bundleInto = (folder) => {
  const webpack = require("webpack");
  const config = require(path.join(root, "webpack.config.js"));
  return new Promise((resolve, reject) => {
    webpack({ ...config, context: root, output: { ...config.output, path: folder } }, (error, stats) => {
      if (error) reject(error);
      else
        resolve(stats.hasErrors() ? stats.toString({ all: false, errors: true, colors: false }) : undefined);
    });
  });
};

/** Every file arrives whole by a rename: another process may load the package at the same time. */
const moveInto = (folder, target) => {
  fs.mkdirSync(target, { recursive: true });
  for (const name of fs.readdirSync(folder)) fs.renameSync(path.join(folder, name), path.join(target, name));
};

const build = async () => {
  process.stderr.write("Building the package into dist/ ...\n");
  const folder = fs.mkdtempSync(path.join(cache, "built-"));
  const started = new Date();
  try {
    const problems = await bundleInto(folder);
    if (problems !== undefined) {
      process.stderr.write(`The build failed:\n${problems}\n`);
      return 1;
    }
    // What was saved while webpack ran may not be in the bundle, so the bundle is as old as the start of the build.
    fs.utimesSync(path.join(folder, "index.js"), started, started);
    moveInto(folder, path.dirname(bundle));
    return 0;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** Whether the process that holds the lock is still there. */
const isHeld = () => {
  try {
    process.kill(Number(fs.readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM"; // otherwise it ended without giving the lock back, or gave it back just now
  }
};

/** Tests that run side by side want the same build: one makes it, the others wait. */
const alone = async (work) => {
  fs.mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isHeld()) await wait(50);
      else fs.rmSync(lock, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
};

const main = async () => {
  process.exitCode = isUpToDate() ? 0 : await alone(() => (isUpToDate() ? 0 : build()));
};

main().catch((error) => {
  process.stderr.write(`The build failed: ${error.message}\n`);
  process.exitCode = 1;
});
