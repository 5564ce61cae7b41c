import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { folders } from "./checks";

/** The file in which a check stands, alone or in a table of those that ask alike: to be opened by whoever has its name. */
export const fileOfCheck = (name: string): string | undefined => {
  const [folder] = Object.entries(folders).find(([, checks]) => Object.hasOwn(checks, name)) ?? [];
  if (folder === undefined) return undefined;
  const at = path.join(__dirname, "checks", folder);
  const file = existsSync(path.join(at, `${name}.ts`))
    ? `${name}.ts`
    : readdirSync(at).find((one) => readFileSync(path.join(at, one), "utf8").includes(`\n  ${name}: `));
  return file && ["conform", "checks", folder, file].join("/");
};
