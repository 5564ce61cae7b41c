const path = require("node:path");

/** The changes of each file, by its absolute path. */
module.exports = (root, changes) => {
  const byFile = new Map();
  for (const change of changes) {
    const file = path.resolve(root, change.file);
    byFile.set(file, [...(byFile.get(file) ?? []), change]);
  }
  return byFile;
};
