// What the SDK and this package use of date-fns. Its index loads 250 files, all of them when the package is loaded.
module.exports = {
  ...require("date-fns/isAfter"),
  ...require("date-fns/isBefore"),
  ...require("date-fns/isValid"),
  ...require("date-fns/parse"),
  ...require("date-fns/parseISO"),
};
