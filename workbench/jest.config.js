const path = require("node:path");

module.exports = {
  rootDir: path.resolve(__dirname, ".."),
  roots: ["<rootDir>/workbench/test"],
  testMatch: ["**/*.test.ts"],
  testEnvironment: "node",
  testTimeout: 60_000, // holds on a busy machine
  globalSetup: "<rootDir>/workbench/test/startBrowser.ts",
  globalTeardown: "<rootDir>/workbench/test/endBrowser.ts",
  setupFilesAfterEnv: ["<rootDir>/test/setup.ts"],
  transform: { "\\.ts$": "<rootDir>/test/transform.js" },
};
