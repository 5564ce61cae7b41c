import type { Check, Scene } from "../check";
import { one } from "./answer";

const url = "https://example.com/people.csv";

const published = ({ sandbox }: Scene): Promise<void> => {
  sandbox.publish(url, "id,plan\nada,pro\n");
  return Promise.resolve();
};

const people = { name: "People", data_file_url: url, type: "people", identifier: "id" };

export const createImport: readonly Check[] = [
  {
    before: published,
    call: ({ app }) => app.createImport(people),
    held: (sandbox) => ({
      imports: sandbox
        .imports()
        .map(({ name, type, end, rowsImported }) => ({ name, type, end, rowsImported })),
      ada: sandbox.person("ada")?.attributes,
    }),
    expected: {
      imports: [{ name: "People", type: "people", end: "imported", rowsImported: 1 }],
      ada: { plan: "pro" },
    },
  },
];

export const getImport: readonly Check[] = [
  {
    before: async (scene) => {
      await published(scene);
      await scene.app.createImport(people);
    },
    call: ({ app, sandbox }) => app.getImport(sandbox.imports()[0]?.id ?? 0),
    held: one("import", "name", "state", "rows_imported"),
    expected: { name: "People", state: "imported", rows_imported: 1 },
  },
];
