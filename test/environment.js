const { readFileSync } = require("node:fs");
const { wrap } = require("node:module");
const { Script } = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");
const { joined } = require("./joinedModules");

/** Compiled once for each process, not once for each test file as Jest would. */
let script;

/** Node.js as Jest gives it, with the modules that tests drive ready to run. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    let modules;
    const load = (require) => {
      script ??= new Script(wrap(readFileSync(joined, "utf8")), { filename: joined });
      const module = { exports: {} };
      script.runInContext(this.context)(module.exports, require, module, joined);
      return module.exports;
    };
    this.global.joinedModules = (require) => {
      modules ??= load(require);
      return modules;
    };
  }
};
