import { readFileSync } from "node:fs";
import path from "node:path";
import component from "../src";

export type Action = (typeof component.actions)[string];

/** The folders of src/actions in the order of the documentation, as it calls them. */
const titles: Record<string, string> = {
  people: "People",
  subscriptions: "Subscriptions",
  activities: "Activities",
  events: "Events",
  devices: "Devices",
  objects: "Objects and Relationships",
  segments: "Segments",
  forms: "Forms",
  deliveries: "Deliveries",
  batch: "Batches",
  transactional: "Transactional Messages",
  broadcasts: "Broadcasts",
  campaigns: "Campaigns",
  newsletters: "Newsletters",
  metrics: "Metrics",
  exports: "Exports",
  imports: "Imports",
  collections: "Collections",
  snippets: "Snippets",
  suppressions: "Suppressed Addresses",
  account: "Account",
  rawRequest: "Raw Requests",
};

/** Which folder of src/actions each action comes from, in the order of the registry. */
const folders = (): [string, string][] => {
  const source = readFileSync(path.resolve(__dirname, "../src/actions/index.ts"), "utf8");
  return [...source.matchAll(/export \{ (\w+) \} from "\.\/(\w+)\//g)].map(([, name = "", folder = ""]) => [
    name,
    folder,
  ]);
};

/** The steps under the titles of the documentation, with the folder that they come from. */
export const stepGroups = (): [title: string, actions: Action[], folder: string][] => {
  const all = folders();
  const unknown = all.find(([, folder]) => !(folder in titles));
  if (unknown) throw new Error(`src/actions/${unknown[1]} has no title in docs/steps.ts`);
  return Object.entries(titles)
    .map(([folder, title]): [string, Action[], string] => [
      title,
      all.filter(([, from]) => from === folder).flatMap(([key]) => component.actions[key] ?? []),
      folder,
    ])
    .filter(([, actions]) => actions.length > 0);
};
