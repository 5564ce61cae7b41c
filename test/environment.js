const { AsyncLocalStorage } = require("node:async_hooks");
const { readFileSync } = require("node:fs");
const vm = require("node:vm");
const { SourceMapSupport } = require("@jest/source-map");
const { TestEnvironment } = require("jest-environment-node");
const { joined } = require("./joinedModules");

/** What joinedModules.js has written, read once. */
let text;

/** Each compiled once for each process, by name. */
const scripts = new Map();

const compiled = (filename, source, names) => {
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  const head = `(function (${names}) {`;
  const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { source, script });
  return script;
};

/**
 * Jest compiles what it loads, its own matchers too, anew for each test file: 28 ms of processor time every time. The
 * functions of a script are those of the realm that it runs in, so each test file still has modules of its own.
 */
const { compileFunction } = vm;
vm.compileFunction = (source, names, options) =>
  options?.parsingContext
    ? compiled(options.filename, source, names).runInContext(options.parsingContext)
    : compileFunction(source, names, options);

/**
 * Where the map of the joined file is. Jest remembers the maps of files that it transforms itself; any other it reads
 * again for each test file that shows a stack, and axios asks for the stack of each request that fails.
 */
const maps = new SourceMapSupport();
maps.install(new Map([[joined, `${joined}.map`]]));
maps.install(new Map()); // what was installed before is remembered

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
      text ??= readFileSync(joined, "utf8");
      const module = { exports: {} };
      compiled(joined, text, ["exports", "require", "module"]).runInContext(this.context)(
        module.exports,
        require,
        module,
      );
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
