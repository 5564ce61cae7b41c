module.exports = require("../bundleOf")(__dirname);
