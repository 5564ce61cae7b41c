import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as registry from "../src/actions";
import { defaultHttpSettings } from "../src/inputs/httpSettings";
import { callsOf, type RegistryEntry, stepOf } from "../src/perform";
import { stepGroups } from "./steps";

/** Deletes or blocks without a way back, by a request that is no DELETE. */
const withoutReturn = new Set(["suppress", "eraseCustomer", "mergeCustomers"]);

const entries: Record<string, RegistryEntry> = registry;

/** A message that left does not come back either. */
const isFinal = (key: string, entry: RegistryEntry): boolean =>
  withoutReturn.has(key) ||
  stepOf(entry).sends === true ||
  callsOf(entry).some(({ route }) => route.startsWith("DELETE "));

const stepEntry = (key: string) => {
  const entry = entries[key];
  if (!entry) throw new Error(`src/actions/index.ts has no ${key}`);
  return {
    key,
    calls: callsOf(entry).map(({ route, docs }) => ({ route, docs })),
    options: [...Object.keys(stepOf(entry).options ?? {}), "region"],
    isFinal: isFinal(key, entry),
  };
};

/** What the built definition does not say of its steps: their resource, routes, which inputs are options. */
const catalogue = () => ({
  groups: stepGroups().map(([title, actions, folder]) => ({
    title,
    resource: folder,
    steps: actions.map(({ key }) => stepEntry(key)),
  })),
  httpSettings: Object.keys(defaultHttpSettings),
});

const [, , file = ""] = process.argv;
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(catalogue()));
