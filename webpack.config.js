const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

// The SDK's index also loads its test kit (jest-mock), its configuration schemas (zod) and its
// integration writer (yaml). No component uses them; `npm run bench` measures what leaving them out is worth.
const unusedByComponents = { "jest-mock": false, yaml: false, zod: false };

module.exports = {
  mode: "production",
  target: "node20",
  entry: { index: "./src/index.ts" },
  module: { rules: [{ test: /\.ts$/, use: { loader: "ts-loader", options: { transpileOnly: true } } }] },
  resolve: { extensions: [".ts", ".js"], alias: unusedByComponents },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  plugins: [new CopyPlugin({ patterns: [{ from: "assets/icon.png" }] })],
};
