import { mkdirSync } from "node:fs";
import path from "node:path";
import webpack, { type Configuration } from "webpack";

const root = path.resolve(__dirname, "..");
const cache = path.join(__dirname, "node_modules", ".cache");

const build = (what: string, config: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || !stats || stats.hasErrors())
        reject(new Error(`${what}: ${error ?? stats?.toString("errors-only")}`));
      else resolve();
    });
  });

/** What the package is compared with, bundled the stock way: the paths of an empty component and of one that identifies. */
export const buildStock = async (): Promise<{ empty: string; identify: string }> => {
  await build("stock bundles", require("./stock/webpack.config.js") as Configuration);
  const stock = path.join(cache, "stock");
  return { empty: path.join(stock, "empty.js"), identify: path.join(stock, "identify.js") };
};

/**
 * The package with every step in it twice, bundled as the package is: its file is there a second time, and is loaded
 * and converted a second time; what steps share is not. The path of the bundle.
 */
export const buildTwice = async (): Promise<string> => {
  const config = require("../webpack.config.js") as Configuration;
  const folder = path.join(cache, "twice");
  mkdirSync(folder, { recursive: true });
  await build("the package with every step twice", {
    ...config,
    context: root,
    output: { ...config.output, path: folder },
    module: {
      ...config.module,
      rules: [
        ...(config.module?.rules ?? []),
        {
          resource: path.join(root, "src", "actions", "index.ts"),
          enforce: "pre",
          use: path.join(__dirname, "twice.js"),
        },
      ],
    },
  });
  return path.join(folder, "index.js");
};
