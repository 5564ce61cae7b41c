// lodash's copies deeply what it keeps, for each input of each action while the package is loaded.
module.exports = (object, names) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
