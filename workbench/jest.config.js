const path = require("node:path");

module.exports = {
  rootDir: path.resolve(__dirname, ".."),
  testMatch: ["<rootDir>/workbench/test/**/*.test.ts"],
  testEnvironment: "node",
  testTimeout: 60_000, // holds on a busy machine
  globalSetup: "<rootDir>/workbench/test/startBrowser.ts",
  globalTeardown: "<rootDir>/workbench/test/endBrowser.ts",
  setupFilesAfterEnv: ["<rootDir>/test/setup.ts"],
  transform: { "\\.ts$": "<rootDir>/test/transform.js" },
};
