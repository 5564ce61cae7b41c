const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const esbuild = require("esbuild");

const version = createHash("sha1").update(readFileSync(__filename)).update(esbuild.version).digest("hex");

/** What Jest runs of a file: TypeScript without its types, which `npm run types` checks. */
module.exports = {
  process: (source, file) => {
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
