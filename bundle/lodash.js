// What the SDK uses of lodash for a component. lodash brings 136 files for it, all of them when the package is loaded,
// and its omit copies deeply what it keeps, for each input of each action.

exports.omit = (object, names) =>
  names.some((name) => name in object)
    ? Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
    : object;

/** For names in camel case, which is all that the SDK has: "notAllowed" becomes "not_allowed". */
exports.snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

exports.uniq = (list) => [...new Set(list)];
