const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const ChangedDependencies = require("./bundle/ChangedDependencies");
const Minimizer = require("./bundle/Minimizer");
const changes = require("./bundle/changes");

// Modules that stay modules are joined by webpack into one, which loads faster than many.
const compilerOptions = { module: "esnext", moduleResolution: "bundler" };

module.exports = {
  mode: "production",
  target: "node20",
  entry: { index: "./src/index.ts" },
  module: {
    rules: [
      { test: /\.ts$/, use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions } } },
    ],
    parser: { javascript: { exportsPresence: "error" } },
  },
  resolve: { extensions: [".ts", ".js"] },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  optimization: { minimizer: [new Minimizer()] },
  plugins: [
    new CopyPlugin({ patterns: [{ from: "assets/icon.png" }] }),
    new ChangedDependencies(__dirname, changes),
  ],
};
