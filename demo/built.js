// Builds dist/ when it is missing or older than what it is made from. Plain JavaScript, so that nothing has to be
// compiled before it can run. Says nothing when there is nothing to do.
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const bundle = path.join(root, "dist", "index.js");
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

/** Every file arrives whole by a rename: tests that run side by side may build while another loads the package. */
const moveInto = (folder, target) => {
  fs.mkdirSync(target, { recursive: true });
  for (const name of fs.readdirSync(folder)) fs.renameSync(path.join(folder, name), path.join(target, name));
};

const build = async () => {
  process.stderr.write("Building the package into dist/ ...\n");
  const cache = path.join(root, "node_modules", ".cache");
  fs.mkdirSync(cache, { recursive: true });
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

const main = async () => {
  process.exitCode = isUpToDate() ? 0 : await build();
};

main().catch((error) => {
  process.stderr.write(`The build failed: ${error.message}\n`);
  process.exitCode = 1;
});
