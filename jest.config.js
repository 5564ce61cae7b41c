const { availableParallelism } = require("node:os");

const project = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"], // what else is loaded is found by its path; two packages of builders have one name
  testEnvironment: "node",
  globalSetup: "<rootDir>/test/globalSetup.js",
  setupFilesAfterEnv: ["<rootDir>/test/setup.ts"],
};

/** Where dependencies are as they were installed: an example that uses what the bundle leaves out, and what compares. */
const unchanged = [
  "<rootDir>/test/examples/bulkSync.test.ts",
  "<rootDir>/test/examples/winBack.test.ts",
  "<rootDir>/test/bundle/built.test.ts",
];

module.exports = {
  maxWorkers: availableParallelism() + 1, // some wait, as for the pace of the App API
  testSequencer: "<rootDir>/test/sequencer.js",
  testTimeout: 30_000, // holds on a busy machine
  projects: [
    {
      ...project,
      displayName: "as published",
      testEnvironment: "<rootDir>/test/environment.js",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: unchanged,
      transform: { "\\.ts$|/spectral/dist/\\w+\\.js$": "<rootDir>/test/transformJoined.js" },
      transformIgnorePatterns: [],
    },
    {
      ...project,
      displayName: "as installed",
      testMatch: unchanged,
      transform: { "\\.ts$": "<rootDir>/test/transform.js" },
    },
  ],
};
