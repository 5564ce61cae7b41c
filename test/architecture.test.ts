import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "..");

/** Who may import whom within src; a folder stands for all that is in it, and may import itself. */
const allowed: Record<string, string[]> = {
  "index.ts": ["actions", "triggers", "dataSources", "connections.ts", "perform.ts", "toDataSources.ts"],
  actions: [
    "inputs",
    "values",
    "entity",
    "batch",
    "operation.ts",
    "perform.ts",
    "waiting.ts",
    "limits.ts",
    "errors.ts",
  ],
  "waiting.ts": ["inputs"],
  triggers: ["actions", "inputs", "values", "client", "operation.ts", "perform.ts", "limits.ts", "errors.ts"],
  dataSources: ["operation.ts"],
  "toDataSources.ts": ["client", "inputs", "operation.ts", "perform.ts"],
  batch: ["inputs", "values", "entity", "client", "operation.ts", "limits.ts", "errors.ts"],
  "perform.ts": ["client", "errors.ts", "operation.ts", "outputSchema.ts", "inputs"],
  inputs: ["values", "entity", "errors.ts", "limits.ts", "operation.ts"],
  entity: ["values", "errors.ts", "limits.ts"],
  values: ["errors.ts", "limits.ts"],
  client: ["connections.ts", "errors.ts", "operation.ts", "limits.ts"],
  "operation.ts": [],
  "outputSchema.ts": [],
  "limits.ts": [],
  "errors.ts": [],
  "connections.ts": [],
};

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|[/\\])(node_modules|dist)[/\\]/.test(file))
    .map((file) => path.join(folder, file));

const localImports = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(path.join(root, file), "utf8"))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => path.join(path.dirname(file), name));

/** "client" for src/client/http, "errors.ts" for src/errors: as the table names it. */
const placeOf = (file: string): string => {
  const [first = ""] = path.relative("src", file).split(path.sep);
  return first in allowed ? first : `${first}.ts`;
};

test("every file of src imports only what the table allows", () => {
  const offenders = filesIn("src").flatMap((file) =>
    localImports(file)
      .filter((imported) => placeOf(imported) !== placeOf(file))
      .filter((imported) => !allowed[placeOf(file)]?.includes(placeOf(imported)))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(offenders).toEqual([]);
});

test("the table allows nothing that no file of src needs", () => {
  const needed = new Set(
    filesIn("src").flatMap((file) =>
      localImports(file).map((imported) => `${placeOf(file)} imports ${placeOf(imported)}`),
    ),
  );
  const permissions = Object.entries(allowed).flatMap(([place, others]) =>
    others.map((other) => `${place} imports ${other}`),
  );
  expect(permissions.filter((permission) => !needed.has(permission))).toEqual([]);
});

/** Who may import whom beside src. The built package is loaded, as the platform does it, and not imported. */
const beside: Record<string, string[]> = {
  sandbox: [], // a second opinion
  running: ["sandbox"],
  demo: ["running", "sandbox"],
  soak: ["demo", "running", "sandbox"],
  examples: [],
  conform: ["demo", "running", "sandbox"],
  workbench: ["demo", "running", "sandbox"],
  builders: ["demo", "running", "sandbox", "test"],
  docs: ["builders", "running", "src"],
};

test.each(Object.entries(beside))("%s imports only what the table allows", (folder, others) => {
  const offenders = filesIn(folder).flatMap((file) =>
    localImports(file)
      .filter((imported) => ![folder, ...others].includes(imported.split(path.sep)[0] ?? ""))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(offenders).toEqual([]);
});

test("the state of the sandbox knows no HTTP", () => {
  const offenders = filesIn("sandbox/state").flatMap((file) =>
    localImports(file)
      .filter((imported) => imported.startsWith(path.join("sandbox", "http")))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(offenders).toEqual([]);
});

/** The first circle that each file leads into, also of types alone. */
const circlesAmong = (files: readonly string[]): string[] => {
  const isFile = new Set(files);
  const done = new Set<string>();
  const circleFrom = (file: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(" -> ");
    if (done.has(file)) return undefined;
    done.add(file);
    const imported = localImports(file).flatMap((name) =>
      [`${name}.ts`, `${name}.tsx`, path.join(name, "index.ts")].filter((one) => isFile.has(one)),
    );
    return imported.map((name) => circleFrom(name, [...trail, file])).find((circle) => circle !== undefined);
  };
  return files.map((file) => circleFrom(file, [])).filter((circle) => circle !== undefined);
};

test.each(["src", ...Object.keys(beside)])(
  "no circle is among the files of %s, also none of types",
  (folder) => {
    expect(circlesAmong(filesIn(folder))).toEqual([]);
  },
);

test("no file is longer than 300 lines", () => {
  const offenders = ["src", ...Object.keys(beside)]
    .flatMap(filesIn)
    .filter((file) => readFileSync(path.join(root, file), "utf8").split("\n").length > 300);
  expect(offenders).toEqual([]);
});

/** What a file defines at its top: functions and types, each with whether it is exported. */
const definedIn = (file: string): { name: string; isExported: boolean }[] =>
  ts
    .createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.ES2022)
    .statements.flatMap((one) => {
      const isExported =
        ts.canHaveModifiers(one) &&
        ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
      if (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isClassDeclaration(one))
        return one.name ? [{ name: one.name.text, isExported }] : [];
      if (!ts.isVariableStatement(one)) return [];
      return one.declarationList.declarations.flatMap(({ name, initializer }) =>
        ts.isIdentifier(name) && initializer && ts.isArrowFunction(initializer)
          ? [{ name: name.text, isExported }]
          : [],
      );
    });

test.each(["src", "sandbox"])(
  "a function or a type that a file of %s exports shares its name with no other one there",
  (folder) => {
    const defined = filesIn(folder).flatMap((file) => definedIn(file).map((one) => ({ ...one, file })));
    const offenders = defined
      .filter(({ isExported }) => isExported)
      .flatMap(({ name, file }) =>
        defined
          .filter((other) => other.name === name && other.file !== file)
          .map((other) => `${name} of ${file} and of ${other.file}`),
      );
    expect(offenders).toEqual([]);
  },
);

test("a test within a room of src has the path and the name of a file of it", () => {
  const rooms = Object.keys(allowed).filter((place) => !place.endsWith(".ts"));
  const offenders = rooms
    .flatMap((room) => filesIn(path.join("test", room)))
    .filter((file) => file.endsWith(".test.ts"))
    .filter(
      (file) =>
        !existsSync(
          path.join(root, path.join("src", path.relative("test", file)).replace(".test.ts", ".ts")),
        ),
    );
  expect(offenders).toEqual([]);
});

test("no file has a name that says nothing", () => {
  const offenders = filesIn("src").filter((file) =>
    /util|helper|common|manager|info|data\.ts$/i.test(path.basename(file)),
  );
  expect(offenders).toEqual([]);
});
