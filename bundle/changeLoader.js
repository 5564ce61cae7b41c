const changeText = require("./changeText");

// A webpack loader. Its options hold the changes of the file.
module.exports = function (source) {
  return changeText(source, this.getOptions().changes);
};
