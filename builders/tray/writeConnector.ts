import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { Component } from "../../running/component";
import { connectorFiles } from "./connectorFiles";

/** Writes the connector into a folder, which holds nothing else then. */
export const writeConnector = async (
  component: Pick<Component, "actions" | "dataSources">,
  folder: string,
): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(__dirname, "connector"), folder, { recursive: true });
  for (const [file, text] of connectorFiles(component)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  await build({
    entryPoints: [path.join(__dirname, "run.ts")],
    outfile: path.join(folder, "src", "package", "index.js"),
    bundle: true,
    platform: "node",
    target: "node20",
  });
};
