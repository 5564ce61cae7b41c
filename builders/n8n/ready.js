// What the nodes need before they can be loaded: their packages, the built connector, and dist/. Plain JavaScript,
// because nothing may be installed yet.
const { installed, buildPackage } = require("../../running/ready");

const ready = async () => {
  // The engine comes with a module that is compiled for Node.js 24 alone, and that nothing here uses.
  installed(__dirname, ["--ignore-scripts"]);
  await buildPackage();
  await require("./build").build();
};

ready().catch((error) => {
  process.stderr.write(`${error.stderr || error.message}\n`);
  process.exitCode = 1;
});
