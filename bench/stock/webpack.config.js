const path = require("node:path");

// The webpack.config.js of Prismatic's component template (`prism components:init`), without the icon's copy.
// transpileOnly leaves out the type check and nothing of the bundle.
module.exports = {
  mode: "production",
  target: "node",
  context: __dirname,
  entry: { empty: "./empty.ts", identify: "./identify.ts" },
  module: {
    rules: [
      { sideEffects: false },
      {
        test: /\.ts$/,
        use: { loader: "ts-loader", options: { transpileOnly: true } },
        exclude: /node_modules/,
      },
    ],
  },
  resolve: { extensions: [".ts", ".js"] },
  optimization: { usedExports: true },
  output: {
    filename: "[name].js",
    path: path.resolve(__dirname, "../node_modules/.cache/stock"),
    libraryTarget: "commonjs2",
  },
};
