// `npm start`: gets ready what the page needs, then serves it.
const { ready } = require("./ready");

ready()
  .then(() => {
    require("tsx/cjs/api").register();
    require("./start.ts");
  })
  .catch((error) => {
    process.stderr.write(`${error.stderr || error.message}\n`);
    process.exitCode = 1;
  });
