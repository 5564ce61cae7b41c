import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadComponent } from "../../../running/component";
import { buildConnector } from "../buildConnector";
import { operationName } from "../names";
import { writeConnector } from "../writeConnector";
import { formsOf } from "./schemas";

const folder = path.join(__dirname, "..", "dist", "built");
const { actions, dataSources } = loadComponent();

const only = <T>(all: Record<string, T>, keys: string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));

test("the kit builds the connector: three operations here, since it takes seconds for each", async () => {
  const steps = ["addToSegment", "getMetrics"];
  const dropdowns = ["selectManualSegment"];
  const three = { actions: only(actions, steps), dataSources: only(dataSources, dropdowns) };
  await writeConnector(three, folder);
  const AdmZip = require("adm-zip") as new (file: string) => { getEntries: () => { entryName: string }[] };
  const names = new AdmZip(buildConnector(folder)).getEntries().map(({ entryName }) => entryName);
  for (const key of [...steps, ...dropdowns])
    for (const file of ["handler.ts", "input.json", "output.json", "operation.json"])
      expect(names).toContain(`customer-io/src/${operationName(key)}/${file}`);
  expect(names).toContain("customer-io/src/package/index.js");

  // The other tests ask for the schemas in one go: they have to be those of the kit.
  for (const [key, form] of formsOf(steps, folder)) {
    const file = path.join(folder, "src", operationName(key), "input.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(form)));
  }
}, 120_000);

test("a connector that the kit cannot build is an error: the kit itself says that it has finished", async () => {
  await writeConnector({ actions: {}, dataSources: {} }, folder);
  mkdirSync(path.join(folder, "src", "broken"));
  writeFileSync(path.join(folder, "src", "broken", "operation.json"), "{}");
  expect(() => buildConnector(folder)).toThrow("has made no");
}, 120_000);
