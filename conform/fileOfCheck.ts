import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "checks");

/** The file in which a check stands, alone or in a table of those that ask alike: to be opened by whoever has its name. */
export const fileOfCheck = (name: string): string | undefined => {
  const beginnings = [`\nexport const ${name}: Check`, `\n  ${name}: `];
  const file = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((one) => one.includes(path.sep) && one.endsWith(".ts"))
    .find((one) => {
      const text = readFileSync(path.join(folder, one), "utf8");
      return beginnings.some((beginning) => text.includes(beginning));
    });
  return file && ["conform", "checks", ...file.split(path.sep)].join("/");
};
