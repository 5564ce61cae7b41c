const refuse = () => {
  throw new Error("This part of a dependency is not in the package: bundle/changes.js leaves it out");
};

// Stands for what the bundle leaves out. `__esModule` is what compiled imports ask for while they are loaded.
module.exports = new Proxy(refuse, { get: (_, name) => (name === "__esModule" ? true : refuse()) });
