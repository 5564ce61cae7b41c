import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stepNode, useN8n } from "./useN8n";

/** The package as it would be published if the connector had one step more. */
const withStep = (): string => {
  const here = path.resolve(__dirname, "..");
  const folder = mkdtempSync(path.join(tmpdir(), "n8n-nodes-"));
  for (const name of ["package.json", "dist"])
    cpSync(path.join(here, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(here, "node_modules"), path.join(folder, "node_modules"), "junction");
  const component = path.join(folder, "dist", "component");
  cpSync(path.join(component, "index.js"), path.join(component, "built.js"));
  writeFileSync(
    path.join(component, "index.js"),
    `const { default: built } = require("./built.js");
const identify = built.actions.identify;
const waveAt = { ...identify, key: "waveAt", display: { label: "Wave At", description: "Wave at a person" } };
exports.default = { ...built, actions: { ...built.actions, waveAt } };`,
  );
  return folder;
};

const folder = withStep();
afterAll(() => rmSync(folder, { recursive: true }));

const n8n = useN8n(folder);

test("a step that is added to the connector is there without a change here, and runs", async () => {
  const { error } = await n8n.run([stepNode("Wave", "waveAt", { resource: "others", id: "ada" })]);
  expect(error).toBeUndefined();
  expect(n8n.sandbox.person("ada")).toBeDefined();
  const { properties } = n8n.nodeTypes.getByNameAndVersion("x.customerIoReliable").description;
  expect(
    properties.find(({ displayOptions }) => displayOptions?.show?.resource?.[0] === "others")?.options,
  ).toMatchObject([{ name: "Wave At", value: "waveAt", description: "Wave at a person" }]);
});
