const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const connector = require("../webpack.config.js");

/** How the integration in a folder is built. */
const bundleOf = (folder) => ({
  ...connector,
  entry: { index: path.join(folder, "index.ts") },
  // An integration writes itself down as YAML: what the connector leaves out of its bundle is needed here, except for
  // the SDK's test kit.
  resolve: { extensions: connector.resolve.extensions, alias: { "jest-mock": false } },
  output: { ...connector.output, path: path.join(folder, "dist") },
  plugins: [new CopyPlugin({ patterns: [{ from: "assets/icon.png" }] })],
});

module.exports = bundleOf;
