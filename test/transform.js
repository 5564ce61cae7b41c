const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");
const changeText = require("../bundle/changeText");
const changes = require("../bundle/changes");
const changesByFile = require("../bundle/changesByFile");

const changesOf = changesByFile(path.resolve(__dirname, ".."), changes);

const version = createHash("sha1")
  .update(readFileSync(__filename))
  .update(esbuild.version)
  .update(JSON.stringify(changes))
  .digest("hex");

/**
 * What Jest runs: TypeScript without its types, which `npm run types` checks, and dependencies as the bundle changes
 * them. So the tests see what is published; and without what it leaves out, a test file loads in half the time.
 */
module.exports = {
  process: (source, file) => {
    const known = changesOf.get(file);
    if (known) return { code: changeText(source, known) };
    const { code, map } = esbuild.transformSync(source, {
      loader: "ts",
      format: "cjs",
      target: "node20",
      sourcefile: file,
      sourcemap: "external",
    });
    return { code, map };
  },
  getCacheKey: (source, file) =>
    createHash("sha1").update(version).update("\0").update(file).update("\0").update(source).digest("hex"),
};
