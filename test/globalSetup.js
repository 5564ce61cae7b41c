const { writeJoinedModules } = require("./joinedModules");

/** What is done once before all test files. */
module.exports = async () => {
  process.env.TZ = "America/New_York"; // the zone of the machine must not matter: here the offset is never zero
  await writeJoinedModules();
};
