import path from "node:path";
import webpack, { type Configuration } from "webpack";

/** Bundles the empty component the stock way and resolves with the path of the bundle. */
export const buildStockBundle = (): Promise<string> =>
  new Promise((resolve, reject) => {
    webpack(require("./stock/webpack.config.js") as Configuration, (error, stats) => {
      if (error || !stats || stats.hasErrors())
        reject(new Error(`stock bundle: ${error ?? stats?.toString("errors-only")}`));
      else resolve(path.join(__dirname, "node_modules", ".cache", "stock", "index.js"));
    });
  });
