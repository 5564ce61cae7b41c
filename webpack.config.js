const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");

// A workflow waits while the package is loaded. What no step ever uses is left out; `npm run bench` measures it.
const leftOut = {
  "jest-mock": false, // the SDK's test kit
  yaml: false, // the SDK's writer of integrations
  zod: false, // the SDK's configuration schemas
  "mime-types": false, // every part of an upload says its type
};

module.exports = {
  mode: "production",
  target: "node20",
  entry: { index: "./src/index.ts" },
  module: { rules: [{ test: /\.ts$/, use: { loader: "ts-loader", options: { transpileOnly: true } } }] },
  resolve: {
    extensions: [".ts", ".js"],
    alias: {
      ...leftOut,
      axios$: path.resolve(__dirname, "node_modules/axios/index.js"),
      "date-fns$": path.resolve(__dirname, "bundle/dateFns.js"),
      "lodash/omit": path.resolve(__dirname, "bundle/omit.js"),
    },
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  plugins: [
    new CopyPlugin({ patterns: [{ from: "assets/icon.png" }] }),
    // Every request brings its own adapter: src/client/transport.ts.
    new NormalModuleReplacementPlugin(/^\.\/(?:http|xhr|fetch)\.js$/, (resource) => {
      if (/axios[\\/]lib[\\/]adapters$/.test(resource.context))
        resource.request = path.resolve(__dirname, "bundle/noAdapter.js");
    }),
  ],
};
