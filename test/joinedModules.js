const { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");
const changeText = require("../bundle/changeText");
const changes = require("../bundle/changes");
const changesByFile = require("../bundle/changesByFile");

const root = path.resolve(__dirname, "..");
exports.joined = path.join(root, "node_modules", ".cache", "joinedModules.js");
const changesOf = changesByFile(root, changes);

/** What tests import of the SDK. Its classes are compared, so there may be no second copy. */
const sdk = ["index.js", "testing.js"].map((name) => `node_modules/@prismatic-io/spectral/dist/${name}`);

/** The path from the root, as every system writes it. */
const nameOf = (file) => path.relative(root, file).split(path.sep).join("/");

const isJoined = (name) => sdk.includes(name) || (/^(src|sandbox)\//.test(name) && name.endsWith(".ts"));

const changeDependencies = {
  name: "changes of the bundle",
  setup: (build) =>
    build.onLoad({ filter: /node_modules/ }, ({ path: file }) => {
      const known = changesOf.get(file);
      return known && { contents: changeText(readFileSync(file, "utf8"), known), loader: "js" };
    }),
};

/**
 * One file with the modules that tests drive, written before they run. Jest loads each module anew for every test
 * file; to look up, read and wrap 600 of them took longer than most tests. Each still runs when it is first required,
 * once for every test file (environment.js). Dependencies are as the bundle changes them.
 */
exports.writeJoinedModules = async () => {
  const files = ["src", "sandbox"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(root, folder, file)),
  );
  const names = [...files.map(nameOf).filter(isJoined), ...sdk];
  const entries = names.map(
    (name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)}),`,
  );
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `module.exports = {${entries.join("\n")}};`, resolveDir: root },
    outfile: exports.joined,
    write: false,
    bundle: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"], // as webpack
    sourcemap: "linked",
    sourcesContent: false, // who formats the stack of an error reads the map, once for each test file
    plugins: [changeDependencies],
  });
  mkdirSync(path.dirname(exports.joined), { recursive: true });
  for (const { path: file, contents } of outputFiles) {
    writeFileSync(`${file}.${process.pid}`, contents);
    renameSync(`${file}.${process.pid}`, file); // another run may be loading the one before
  }
};

/** What stands for a file that is in the joined one; undefined for any other. */
exports.joinedModule = (file) => {
  const name = nameOf(file);
  return isJoined(name) ? `module.exports = joinedModules(require)[${JSON.stringify(name)}]();` : undefined;
};
