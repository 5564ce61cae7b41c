const path = require("node:path");

module.exports = {
  rootDir: path.resolve(__dirname, "..", ".."),
  testMatch: ["<rootDir>/builders/n8n/test/**/*.test.ts"],
  testEnvironment: "<rootDir>/builders/n8n/test/environment.js",
  testTimeout: 30_000, // holds on a busy machine
  maxWorkers: 1, // the engine is loaded once
  setupFilesAfterEnv: ["<rootDir>/test/setup.ts"],
  transform: { "\\.ts$": "<rootDir>/test/transform.js" },
};
