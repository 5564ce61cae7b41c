import path from "node:path";
import type { PackageDirectoryLoader } from "n8n-core";
import type { INodeType, INodeTypes } from "n8n-workflow";
import { core } from "./engine";

/** The package as it is published, loaded as n8n loads it. */
export const load = async (folder = path.resolve(__dirname, "..")): Promise<PackageDirectoryLoader> => {
  const loader = new core.PackageDirectoryLoader(folder);
  await loader.loadAll();
  return loader;
};

/** What the engine finds nodes with: a type begins with the name of its package. */
export const nodeTypesOf = (loader: PackageDirectoryLoader): INodeTypes => {
  const find = (type: string): INodeType => loader.getNode(type.split(".").at(-1) ?? "").type as INodeType;
  return {
    getByName: find,
    getByNameAndVersion: find,
    getKnownTypes: () => ({}),
  };
};
