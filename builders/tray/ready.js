// What the connector needs before it can be written: the kit, and the built package. Plain JavaScript, because nothing
// may be installed yet.
const { installed, buildPackage } = require("../../running/ready");

installed(__dirname, ["--ignore-scripts"]);
buildPackage().catch((error) => {
  process.stderr.write(`${error.stderr || error.message}\n`);
  process.exitCode = 1;
});
