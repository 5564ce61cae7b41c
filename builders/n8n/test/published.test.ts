import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { load } from "./loaded";

const folder = path.resolve(__dirname, "..");
const root = path.resolve(folder, "..", "..");
const declared = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));

test("the package depends on n8n-workflow alone, and that is n8n's to bring", () => {
  expect(declared.dependencies).toBeUndefined();
  expect(Object.keys(declared.peerDependencies)).toEqual(["n8n-workflow"]);
  // npm would install a second one beside n8n's, and compile what that needs.
  expect(declared.peerDependenciesMeta).toEqual({ "n8n-workflow": { optional: true } });
  expect(declared.keywords).toContain("n8n-community-node-package");
});

test("what is published needs nothing but that and Node.js", () => {
  const files = [...declared.n8n.nodes, ...declared.n8n.credentials, "dist/component/index.js"];
  const needed = files.flatMap((file: string) =>
    [...readFileSync(path.join(folder, file), "utf8").matchAll(/require\("([^"]+)"\)/g)].map(
      ([, name = ""]) => name,
    ),
  );
  const own = /^(?:\.\.\/component\/|node:|n8n-workflow$)/;
  const builtIn = new Set(require("node:module").builtinModules as string[]);
  expect([...new Set(needed)].filter((name) => !own.test(name) && !builtIn.has(name))).toEqual([]);
});

test("the connector is published as it was built", () => {
  const bytes = readFileSync(path.join(folder, "dist", "component", "index.js"));
  expect(bytes.equals(readFileSync(path.join(root, "dist", "index.js")))).toBe(true);
});

test("dist holds what is declared, and nothing that an older build left", () => {
  const found = readdirSync(path.join(folder, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll("\\", "/"));
  const component = ["dist/component/catalogue.json", "dist/component/index.js"];
  expect(found.sort()).toEqual(
    [...declared.n8n.nodes, ...declared.n8n.credentials, ...component, "dist/icon.svg"].sort(),
  );
});

test("nothing is published but dist and what npm always adds, under the licence of the connector", () => {
  expect(declared.files).toEqual(["dist"]);
  expect(readFileSync(path.join(folder, "LICENSE"), "utf8")).toBe(
    readFileSync(path.join(root, "LICENSE"), "utf8"),
  );
});

test("n8n's loader finds three nodes and a credential, each with an icon that is there", async () => {
  const { types, known } = await load();
  expect(types.nodes.map(({ name }) => name)).toEqual([
    "customerIoReliable",
    "customerIoReliableTrigger",
    "customerIoReliablePollingTrigger",
  ]);
  expect(known.credentials.customerIoReliableApi?.supportedNodes).toHaveLength(3);
  for (const { iconUrl } of [...types.nodes, ...types.credentials])
    expect(existsSync(path.join(folder, String(iconUrl).replace(`icons/${declared.name}/`, "")))).toBe(true);
  for (const { codex, group, name } of types.nodes) {
    expect(codex?.categories).toEqual(["Marketing & Content"]);
    expect(name.endsWith("Trigger")).toBe(group.includes("trigger"));
  }
});

test("the steps can be offered to agents", async () => {
  const { types } = await load();
  expect(types.nodes.filter(({ usableAsTool }) => usableAsTool).map(({ name }) => name)).toEqual([
    "customerIoReliable",
  ]);
});

test("every key of the credential is a password", async () => {
  const { types } = await load();
  const fields = types.credentials[0]?.properties ?? [];
  const secret = fields.filter(({ typeOptions }) => typeOptions?.password).map(({ name }) => name);
  expect(secret).toEqual(["apiKey", "appApiKey", "webhookSigningKey"]);
  expect(fields.map(({ name }) => name)).toEqual([
    "apiKey",
    "siteId",
    "appApiKey",
    "webhookSigningKey",
    "region",
    "baseUrl",
  ]);
});

test("REFERENCE.md names every resource, operation and trigger of the nodes", async () => {
  const { types } = await load();
  const reference = readFileSync(path.join(folder, "REFERENCE.md"), "utf8");
  const choices = types.nodes.flatMap(({ properties }) =>
    properties
      .filter(({ name }) => ["resource", "operation", "trigger"].includes(name) || name.endsWith("Choice"))
      .flatMap(({ name, options = [] }) =>
        name.endsWith("Choice") ? [name] : (options as { value: string }[]).map(({ value }) => value),
      ),
  );
  expect(choices.filter((choice) => !reference.includes(`\`${choice}\``))).toEqual([]);
});
