const { AsyncLocalStorage } = require("node:async_hooks");
const { readFileSync } = require("node:fs");
const { wrap } = require("node:module");
const { Script } = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");
const { joined } = require("./joinedModules");

/** Compiled once for each process, not once for each test file as Jest would. */
let script;

/**
 * What carries something along with every promise of the process. Jest's runner makes one for each test file and leaves
 * it on, so each file slowed all that came after it.
 */
const carrying = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...args) {
  carrying.add(this);
  return run.apply(this, args);
};

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
  async teardown() {
    for (const one of carrying) one.disable();
    carrying.clear();
    await super.teardown();
  }
};
