// Makes dist/, all that is published: the nodes with what of running/ they need, and beside them the built connector and
// its catalogue. Plain JavaScript, so that nothing has to be compiled before it can run.
const fs = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");
const { writeCatalogue } = require("../../running/ready");

const root = path.resolve(__dirname, "..", "..");
const dist = path.join(__dirname, "dist");

const sources = ["nodes", "credentials"].flatMap((folder) =>
  fs.readdirSync(path.join(__dirname, folder)).map((name) => path.join(__dirname, folder, name)),
);

const build = async () => {
  fs.mkdirSync(path.join(dist, "component"), { recursive: true });
  // What an older build left would be published. component/ is written anew, but for what is not older than its sources.
  for (const name of fs.readdirSync(dist).filter((name) => name !== "component"))
    fs.rmSync(path.join(dist, name), { recursive: true });
  await Promise.all([
    esbuild.build({
      entryPoints: sources,
      outbase: __dirname,
      outdir: dist,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      external: ["n8n-workflow", "../component/*"],
      logLevel: "warning",
    }),
    writeCatalogue(path.join(dist, "component", "catalogue.json")),
  ]);
  fs.copyFileSync(path.join(root, "dist", "index.js"), path.join(dist, "component", "index.js"));
  fs.copyFileSync(path.join(root, "assets", "icon.svg"), path.join(dist, "icon.svg"));
};

module.exports = { build };

if (require.main === module)
  build()
    .then(() =>
      process.stdout.write("builders/n8n/dist is built: npm pack ./builders/n8n makes a file of it\n"),
    )
    .catch((error) => {
      process.stderr.write(`${error.stderr || error.message}\n`);
      process.exitCode = 1;
    });
