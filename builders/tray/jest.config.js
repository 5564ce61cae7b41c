module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  globalSetup: "<rootDir>/test/globalSetup.ts",
  setupFilesAfterEnv: ["<rootDir>/test/setup.ts"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // The same connector at other places; here the tested one is loaded.
  modulePathIgnorePatterns: ["<rootDir>/connector/", "<rootDir>/dist/(connector|built)/"],
  testTimeout: 60_000,
  transform: { "\\.ts$": "<rootDir>/../../test/transform.js" },
};
