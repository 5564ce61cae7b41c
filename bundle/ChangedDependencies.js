const path = require("node:path");
const changesByFile = require("./changesByFile");

const loader = path.join(__dirname, "changeLoader.js");

/** Makes the changes of bundle/changes.js. A file that is no longer part of the bundle fails the build, too. */
module.exports = class ChangedDependencies {
  constructor(root, changes) {
    this.changesOf = changesByFile(root, changes);
  }

  apply(compiler) {
    const rules = [...this.changesOf].map(([resource, changes]) => ({
      resource,
      use: { loader, options: { changes } },
    }));
    compiler.options.module.rules = [...compiler.options.module.rules, ...rules];
    compiler.hooks.compilation.tap("ChangedDependencies", (compilation) => {
      compilation.hooks.finishModules.tap("ChangedDependencies", (modules) => {
        const present = new Set([...modules].map(({ resource }) => resource));
        for (const [file, [{ file: name }]] of this.changesOf)
          if (!present.has(file))
            compilation.errors.push(
              new Error(`bundle/changes.js changes ${name}, which is not part of the bundle`),
            );
      });
    });
  }
};
