// What the page needs before it can be served: its packages, the built package, the page itself, and what the built
// definition does not say of its steps. Plain JavaScript, because nothing may be installed yet. Does only what is due.
const path = require("node:path");
const { buildPackage, installed, isOlder, writeCatalogue } = require("../running/ready");

const catalogue = path.join(__dirname, "dist", "catalogue.json");
const page = path.join(__dirname, "dist", "page", "index.html");

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
  installed(__dirname);
  await Promise.all([buildPackage(), writeCatalogue(catalogue), buildPage()]);
};

module.exports = { installed: () => installed(__dirname), ready };

if (require.main === module)
  ready().catch((error) => {
    process.stderr.write(`${error.stderr || error.message}\n`);
    process.exitCode = 1;
  });
