/** Changes texts of a file, each of which must stand in it once. */
module.exports = (source, changes) =>
  changes.reduce((text, change) => {
    const parts = text.split(change.text);
    if (parts.length === 2) return parts.join(change.becomes);
    throw new Error(
      `bundle/changes.js expects once in ${change.file}: ${change.text}; it is there ${parts.length - 1} times. Look at what that package does now`,
    );
  }, source);
